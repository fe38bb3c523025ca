"""Three demo businesses, made through the doors that everybody has: sign-up, GraphQL and the chat.

Only their past cannot come that way (see `past`). What exists is left as it is, so that planting again
changes nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from localcloud import console
from localcloud.demo import DEMO_PAGES
from localcloud.seed import business, past, people, reminder, visits
from localcloud.seed.api import Api

Record = dict[str, Any]

_DATA = Path(__file__).parent / "data"


def plant(endpoints: Record) -> list[Record]:
    """Makes what is missing of every demo business; answers the `tenants` of endpoints.json."""
    new: list[Record] = []
    # One after another: at the same time, every function would start a worker for each of them.
    demos = [json.loads(file.read_text("utf-8")) for file in sorted(_DATA.glob("*.json"))]
    planted = [_plant(endpoints, demo, new) for demo in demos]
    if new:
        with console.step("what was before"):
            past.write(endpoints, new)
        # The last of all, so that it is still to come when everything is up.
        with console.step("a reminder within the minute"):
            token = people.sign_in_or_up(endpoints, demos[0])
            reminder.show(endpoints, Api(endpoints["graphqlUrl"], {"authorization": token}))
    return planted


def _plant(endpoints: Record, demo: Record, new: list[Record]) -> Record:
    """Adds it to those that are `new`, whose past is yet to be made."""
    with console.step(demo["profile"]["name"]):
        token = people.sign_in_or_up(endpoints, demo)
        api = Api(endpoints["graphqlUrl"], {"authorization": token})
        origin = endpoints["awsEndpoint"]
        key = business.settle(api, demo, [origin, endpoints["sites"]["landing"]])
        people.invite(endpoints, api, demo)
        visitor = Api(endpoints["graphqlUrl"], {"x-api-key": endpoints["apiKey"], "origin": origin})
        if visits.book(api, visitor, demo, key):
            claims = people.claims_of(token)
            new.append({"tenantId": claims["tenantId"], "ownerId": claims["sub"], **demo})
    members = [{"role": "OWNER", **demo["owner"]}, *demo["team"]]
    return {
        "name": demo["profile"]["name"],
        "locale": demo["locale"],
        "timeZone": demo["timeZone"],
        "widgetKey": key,
        "origin": origin,
        "demoUrl": f"{origin}/demo/{DEMO_PAGES[demo['profile']['name']]}/",
        "owner": demo["owner"],
        "members": [{name: each[name] for name in ("role", "email", "password")} for each in members],
    }
