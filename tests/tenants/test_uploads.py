"""The function on new files of the assets bucket, given EventBridge's events."""

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from chatbooking.tenants import uploads
from chatbooking.tenants.pictures import LARGEST_BYTES
from tests.pictures import JPEG, PICTURES, PNG, WEBP

EVENT = json.loads((Path(__file__).parents[2] / "backend" / "events" / "Uploads.json").read_text("utf-8"))
BUCKET, KEY = EVENT["detail"]["bucket"]["name"], EVENT["detail"]["object"]["key"]
TENANT = "9gk21wxb40sk2mtk"


@pytest.fixture
def s3(table_name: str) -> Iterator[Any]:
    """The empty bucket in a fresh moto."""
    client = boto3.client("s3", region_name="us-east-1")
    client.create_bucket(Bucket=BUCKET)
    uploads._s3.cache_clear()
    yield client
    uploads._s3.cache_clear()


def put(s3: Any, body: bytes, content_type: str, key: str = KEY) -> dict[str, Any]:
    """The file in the bucket; the event that tells of it."""
    s3.put_object(Bucket=BUCKET, Key=key, Body=body, ContentType=content_type)
    event = copy.deepcopy(EVENT)
    event["detail"]["object"] |= {"key": key, "size": len(body)}
    return event


def kept(s3: Any) -> list[str]:
    return [found["Key"] for found in s3.list_objects_v2(Bucket=BUCKET).get("Contents", [])]


@pytest.mark.parametrize("content_type", [PNG, JPEG, WEBP])
def test_a_picture_stays(s3: Any, content_type: str, caplog: pytest.LogCaptureFixture) -> None:
    uploads.handle(put(s3, PICTURES[content_type], content_type), None)
    assert kept(s3) == [KEY]
    assert not caplog.records


def test_a_picture_of_the_largest_size_stays_and_one_byte_more_goes(s3: Any) -> None:
    largest = PICTURES[PNG].ljust(LARGEST_BYTES, b"\0")
    uploads.handle(put(s3, largest, PNG), None)
    assert kept(s3) == [KEY]
    uploads.handle(put(s3, largest + b"\0", PNG), None)
    assert kept(s3) == []


@pytest.mark.parametrize(
    ("body", "content_type", "reason"),
    [
        (b"<script>alert(1)</script>", PNG, "NotAPicture"),
        (b"\x89PN", PNG, "NotAPicture"),
        (b"", PNG, "NotAPicture"),
        (PICTURES[PNG], "text/html", "WrongContentType"),
        (PICTURES[PNG], JPEG, "WrongContentType"),
    ],
)
def test_anything_else_goes_and_the_log_says_why_and_whose(
    s3: Any, body: bytes, content_type: str, reason: str, caplog: pytest.LogCaptureFixture
) -> None:
    other = put(s3, PICTURES[PNG], PNG, f"tenants/{TENANT}/another.png")["detail"]["object"]["key"]
    key = f"tenants/{TENANT}/photos of/Grace Hopper+ñ.png"
    uploads.handle(put(s3, body, content_type, key), None)
    assert kept(s3) == [other]
    (record,) = caplog.records
    logged = record.__dict__
    assert (logged["tenant"], logged["reason"], logged["size"]) == (TENANT, reason, len(body))
    assert "Grace" not in str(logged)


def test_an_event_that_comes_again_or_late_changes_nothing_more(s3: Any) -> None:
    event = put(s3, b"no picture", PNG)
    uploads.handle(event, None)
    uploads.handle(event, None)
    assert kept(s3) == []
    put(s3, PICTURES[PNG], PNG)
    uploads.handle(event, None)
    assert kept(s3) == [KEY]


def test_a_bucket_that_does_not_answer_is_an_error_that_lambda_tries_again(s3: Any) -> None:
    event = put(s3, b"no picture", PNG)
    event["detail"]["bucket"]["name"] = "chat-booking-elsewhere"
    with pytest.raises(ClientError, match="NoSuchBucket"):
        uploads.handle(event, None)
    assert kept(s3) == [KEY]
