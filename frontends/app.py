"""The CDK app: `npx cdk deploy chat-booking-widget-dev`, or with `-c stage=prod` … `-prod`."""

import json
import os
import sys
from pathlib import Path

from infra.command_line import arguments_of_the_cli
from infra.target import CannotDeploy, Target, targets


def context_of_this_run() -> dict[str, object]:
    """What the CDK CLI passes on: cdk.json, `-c` and what the command line selects."""
    context: dict[str, object] = json.loads(os.environ.get("CDK_CONTEXT_JSON", "{}"))
    overflow = os.environ.get("CONTEXT_OVERFLOW_LOCATION_ENV")
    if overflow:
        context |= json.loads(Path(overflow).read_text(encoding="utf-8"))
    return context


def synthesise(sites: list[Target]) -> None:
    from infra.stacks import build_app  # noqa: PLC0415 - the CDK takes seconds to load; a mistake is told before

    build_app(sites).synth()


if __name__ == "__main__":
    try:
        chosen = targets(context_of_this_run(), arguments_of_the_cli())
    except CannotDeploy as sentence:
        sys.exit(str(sentence))
    synthesise(chosen)
