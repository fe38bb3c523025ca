"""A member's temporary credentials open the folder of their own business, and nothing else."""

import time
from typing import Any

import boto3
import pytest
from botocore.exceptions import ClientError

from chatbooking.tenants.pictures import LARGEST_BYTES
from tests.cloud.people import People, Person, session_of
from tests.pictures import PICTURES, PNG


class Uploads:
    """The assets bucket with the credentials that the identity pool gives a signed-in member."""

    def __init__(self, endpoints: dict[str, Any], member: Person) -> None:
        given = session_of(endpoints, member)
        self.bucket = endpoints["assetsBucket"]
        self.s3 = self._client(endpoints, "s3", given["access_key"], given["secret_key"], given["token"])

    def put(self, key: str, body: bytes = PICTURES[PNG], content_type: str = PNG) -> None:
        self.s3.put_object(Bucket=self.bucket, Key=key, Body=body, ContentType=content_type)

    def get(self, key: str) -> bytes:
        found: bytes = self.s3.get_object(Bucket=self.bucket, Key=key)["Body"].read()
        return found

    def delete(self, key: str) -> None:
        self.s3.delete_object(Bucket=self.bucket, Key=key)

    def names(self, folder: str) -> set[str]:
        """What is in the folder, without the folder's own name."""
        listed = self.s3.list_objects_v2(Bucket=self.bucket, Prefix=folder).get("Contents", [])
        return {found["Key"].removeprefix(folder) for found in listed}

    @staticmethod
    def _client(
        endpoints: dict[str, Any],
        service: Any,
        key: str = "test",
        secret: str = "test",
        token: str | None = None,
    ) -> Any:
        return boto3.client(
            service,
            endpoint_url=endpoints["awsEndpoint"],
            region_name=endpoints["region"],
            aws_access_key_id=key,
            aws_secret_access_key=secret,
            aws_session_token=token,
        )


@pytest.fixture(scope="module")
def owner(people: People) -> Person:
    return people.owner("Estudio de fotos")


@pytest.fixture(scope="module")
def uploads(endpoints: dict[str, Any], owner: Person) -> Uploads:
    return Uploads(endpoints, owner)


def test_a_member_keeps_files_in_the_folder_of_the_business(uploads: Uploads, owner: Person) -> None:
    key = f"tenants/{owner.claims['tenantId']}/logo.png"

    uploads.put(key)

    assert uploads.get(key) == PICTURES[PNG]
    uploads.delete(key)


@pytest.mark.parametrize("name", ["logo.svg", "logo.html", "logo", "logo.png.exe"])
def test_only_pictures_are_taken(uploads: Uploads, owner: Person, name: str) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        uploads.put(f"tenants/{owner.claims['tenantId']}/{name}")


def test_what_is_too_large_or_no_picture_inside_is_removed_again(uploads: Uploads, owner: Person) -> None:
    folder = f"tenants/{owner.claims['tenantId']}/inside/"
    for content_type, body in PICTURES.items():
        uploads.put(f"{folder}{content_type.removeprefix('image/')}.webp", body, content_type)
    uploads.put(f"{folder}large.png", PICTURES[PNG].ljust(LARGEST_BYTES + 1, b"\0"))
    uploads.put(f"{folder}page.png", b"<!doctype html><script>alert(1)</script>")
    uploads.put(f"{folder}empty.jpg", b"", "image/jpeg")
    uploads.put(f"{folder}served as a page+ñ.png", PICTURES[PNG], "text/html")

    pictures = {"png.webp", "jpeg.webp", "webp.webp"}
    deadline = time.monotonic() + 60
    while uploads.names(folder) != pictures and time.monotonic() < deadline:
        time.sleep(0.2)
    assert uploads.names(folder) == pictures
    for name in pictures:
        uploads.delete(folder + name)


def test_a_viewer_looks_and_an_admin_uploads(
    endpoints: dict[str, Any], people: People, owner: Person, uploads: Uploads
) -> None:
    key = f"tenants/{owner.claims['tenantId']}/photos/ana.webp"
    Uploads(endpoints, people.colleague(owner, "ADMIN")).put(key)

    viewer = Uploads(endpoints, people.colleague(owner, "VIEWER"))

    assert viewer.get(key) == PICTURES[PNG]
    for action in (viewer.put, viewer.delete):
        with pytest.raises(ClientError, match="AccessDenied"):
            action(key)
    uploads.delete(key)


@pytest.mark.parametrize("key", ["tenants/somebodyelse/logo.png", "tenants/logo.png", "logo.png"])
def test_every_other_place_is_closed(uploads: Uploads, key: str) -> None:
    for action in (uploads.put, uploads.get):
        with pytest.raises(ClientError, match="AccessDenied"):
            action(key)


def test_nobody_lists_the_folders_of_all_businesses(uploads: Uploads) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        uploads.s3.list_objects_v2(Bucket=uploads.bucket, Prefix="tenants/")


def test_credentials_open_neither_the_table_nor_anything_else(
    uploads: Uploads, endpoints: dict[str, Any]
) -> None:
    with pytest.raises(ClientError, match="AccessDenied"):
        uploads.s3.list_buckets()
