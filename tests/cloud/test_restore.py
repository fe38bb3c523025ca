"""A business that is at work is lost and comes back from its archive, as docs/backups.md rehearses it."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from localcloud.home import STACK, environment
from tests.cloud.api import Api
from tests.cloud.people import People
from tests.cloud.salon import ORIGIN, Salon, occupy, open_salon
from tests.cloud.visitor import Visitor

pytestmark = pytest.mark.cloud

SOURCE = Path(__file__).parents[2] / "backend" / "src"
SEEN = """
  query Q($from: AWSDateTime!, $to: AWSDateTime!) {
    tenant { name plan createdAt }
    members { id email role }
    widgetKeys { key label allowedOrigins }
    catalog { services { id name } providers { id name weeklyHours { weekday } } faqs { id question } }
    bookings(from: $from, to: $to) { items { id reference status start history { kind at } } }
    blocks(from: $from, to: $to) { id start }
    conversations { items { id startedAt } }
  }
"""


@pytest.fixture(scope="module")
def lost(people: People) -> Salon:
    salon = open_salon(people, "Perdida y Hallada")
    occupy(salon)
    return salon


def seen(api: Api) -> dict[str, Any]:
    answer = api(SEEN, **{"from": "2026-01-01T00:00:00Z", "to": "2040-01-01T00:00:00Z"})
    assert not answer.errors
    return answer.data


def operate(endpoints: dict[str, Any], *arguments: str) -> None:
    port = urlsplit(endpoints["awsEndpoint"]).port
    assert port
    subprocess.run(
        [sys.executable, "-m", "chatbooking.deployment.tenant_archive", *arguments],
        env=environment(port) | {"PYTHONPATH": str(SOURCE)},
        check=True,
        capture_output=True,
    )


def test_what_its_people_and_its_visitors_see_is_as_it_was(
    people: People, endpoints: dict[str, Any], lost: Salon, tmp_path: Path
) -> None:
    file = tmp_path / "archive.jsonl"
    visitor = Visitor(people.visitor(origin=ORIGIN), lost.widget_key, "es")
    before, said = seen(lost.api), visitor.transcript()
    assert before["bookings"]["items"]

    operate(endpoints, "export", "--stack", STACK, lost.owner.claims["tenantId"], str(file))
    lines = [json.loads(line) for line in file.read_text("utf-8").split("\n")[1:-2]]
    with people.table.batch_writer() as batch:
        for item in lines:
            batch.delete_item(Key={name: item[name]["S"] for name in ("PK", "SK")})
    assert (
        "tenant" not in lost.api(SEEN, **{"from": "2026-01-01T00:00:00Z", "to": "2040-01-01T00:00:00Z"}).data
    )

    operate(endpoints, "import", "--stack", STACK, str(file))
    assert seen(lost.api) == before
    assert visitor.transcript() == said
    # It is not only seen: the conversation goes on, and the time that was taken still is.
    visitor.say("hola")
    assert visitor.texts()
