"""A local cloud's data on another port than before: the addresses in it follow."""

from __future__ import annotations

import json
import re

from localcloud.home import Home


def follow(home: Home, port: int) -> bool:
    """Put the port into what stacks, functions and businesses keep as an address; whether there was any.

    Where it was before stands in endpoints.json. The emulator must not be running.
    """
    try:
        before = int(json.loads(home.endpoints.read_text("utf-8"))["awsEndpoint"].rsplit(":", 1)[1])
    except (FileNotFoundError, ValueError, KeyError):
        return False
    if before == port:
        return False
    address = re.compile(rf"(?<![\w.])(127\.0\.0\.1|(?:[a-z0-9-]+\.)*localhost):{before}\b")
    for file in home.state.glob("*.json"):
        text = file.read_text("utf-8")
        moved = address.sub(rf"\g<1>:{port}", text)
        if moved != text:
            partial = file.with_suffix(".partial")
            partial.write_text(moved, "utf-8")
            partial.replace(file)
    return True
