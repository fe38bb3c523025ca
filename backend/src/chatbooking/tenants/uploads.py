"""The function that looks into new files of the assets bucket and removes what is no picture or too large.

Members write there with credentials of their own, whose policy sees names only. Events come at least once
and may come late: judged is what stands under the name by then; a file that is gone leaves nothing to do.
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import botocore.session
from botocore.config import Config
from botocore.exceptions import ClientError

from chatbooking.observability import logger
from chatbooking.tenants.pictures import FIRST_BYTES, refusal

# Within the function's time, retries included.
_CONFIG = Config(connect_timeout=2, read_timeout=5, retries={"mode": "standard", "total_max_attempts": 2})


@dataclass(frozen=True, slots=True)
class _File:
    size: int
    content_type: str
    first: bytes


def handle(event: dict[str, Any], _context: Any) -> None:
    """EventBridge's "Object Created" of S3; fails, and is tried again, when S3 cannot be asked."""
    bucket, key = event["detail"]["bucket"]["name"], event["detail"]["object"]["key"]
    file = _look(bucket, key)
    reason = file and refusal(file.size, file.content_type, file.first)
    if not file or not reason:
        return
    _s3().delete_object(Bucket=bucket, Key=key)
    # The rest of the name was the uploader's to choose, and might hold personal data.
    logger.warning("upload removed", tenant=key.split("/")[1], reason=reason.value, size=file.size)


def _look(bucket: str, key: str) -> _File | None:
    try:
        found = _s3().get_object(Bucket=bucket, Key=key, Range=f"bytes=0-{FIRST_BYTES - 1}")
    except ClientError as error:
        code = error.response["Error"]["Code"]
        if code == "NoSuchKey":
            return None
        if code == "InvalidRange":  # an empty file has no first byte
            return _File(0, "", b"")
        raise
    with found["Body"] as body:
        first = body.read(FIRST_BYTES)
    return _File(int(found["ContentRange"].rpartition("/")[2]), found["ContentType"], first)


@cache
def _s3() -> Any:
    return botocore.session.get_session().create_client("s3", config=_CONFIG)
