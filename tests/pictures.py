"""Files that begin as pictures do, by media type."""

import base64

PNG, JPEG, WEBP = "image/png", "image/jpeg", "image/webp"

PICTURES = {
    # One pixel each, but for the JPEG, which ends after its header.
    PNG: base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
    ),
    JPEG: b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9",
    WEBP: base64.b64decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="),
}
