"""Replaces the widgets' API key in three deployments, and asks after each whether it did what it should.

`python -m chatbooking.deployment.rotate_api_key --stage prod` goes from the key in use to the other one:
1. both keys are accepted, 2. the new one is published, and the sites that hand it out are deployed; after
their caches have run out, 3. the old one is gone. Broken off, it goes on from where the stack stands (`--to`
says where to while both are accepted). `--dry-run` prints what it would do and does nothing.
"""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

import boto3
from botocore.exceptions import BotoCoreError, ClientError

from chatbooking.deployment.stack import output_of

COLOURS: Final = ("blue", "green")
# Those whose config.json has the key.
SITES: Final = ("widget", "admin")
# config.json is asked for anew each time, and the CDN is told to forget it; browsers with a page open ask
# again when a key is refused. What is left are deployments that still travel to the CDN's edges.
CACHE_MINUTES: Final = 15


class Keys(NamedTuple):
    """Which keys the gateway accepts (`blue`, `green` or `both`) and which one is published."""

    accepted: str
    published: str


class NotAsDeployed(Exception):
    """A deployment went through, and the stack is not what it should have made of it."""


class Step(NamedTuple):
    """Commands, what the stack's keys are afterwards, and minutes to wait before the next step."""

    commands: tuple[tuple[str, ...], ...]
    after: Keys
    wait_minutes: int = 0


Run = Callable[[Sequence[str]], None]


def steps(stage: str, now: Keys, to: str) -> list[Step]:
    """What is left to do from here until only `to` is accepted."""
    done, other = Keys(to, to), COLOURS[1 - COLOURS.index(to)]
    both, published = Keys("both", other), Keys("both", to)
    if now == done:
        return []
    plan = [Step((_deploy(stage, both),), both)] if now == Keys(other, other) else []
    if now != published:
        plan.append(Step((_deploy(stage, published),), published))
    sites = tuple(("make", "deploy-site", f"SITE={site}", f"STAGE={stage}") for site in SITES)
    plan.append(Step(sites, published, CACHE_MINUTES))
    plan.append(Step((_deploy(stage, done),), done))
    return plan


def carry_out(
    plan: Sequence[Step], run: Run, keys_now: Callable[[], Keys], sleep: Callable[[float], None] = time.sleep
) -> None:
    """Step by step; NotAsDeployed, and whatever a command fails with, ends it where it is."""
    for step in plan:
        for command in step.commands:
            run(command)
        found = keys_now()
        if found != step.after:
            raise NotAsDeployed(f"the stack has {found}, and should have {step.after}")
        sleep(60 * step.wait_minutes)


def keys_of(stack: str) -> Keys:
    """What the stack was deployed with last; NotAsDeployed when SSM publishes a key of another colour."""
    described = boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]
    given = {each["ParameterKey"]: each["ParameterValue"] for each in described["Parameters"]}
    keys = Keys(given["ApiKeys"], given["PublishedApiKey"])
    api_keys = boto3.client("appsync").list_api_keys(apiId=output_of(stack, "MergedApiId"))["apiKeys"]
    colours = {key["id"]: key.get("description", "").rpartition(" ")[2] for key in api_keys}
    parameter = f"/chat-booking/{given['Stage']}/api-key"
    published = boto3.client("ssm").get_parameter(Name=parameter)["Parameter"]["Value"]
    if colours.get(published) != keys.published:
        raise NotAsDeployed(f"{parameter} is not the {keys.published} key of the gateway")
    return keys


def target(now: Keys, wished: str | None) -> str:
    """The colour to go to: the other one of the only one; LookupError where that has to be said."""
    if wished:
        return wished
    if now.accepted == "both":
        raise LookupError("both keys are accepted: say which one is to stay (--to)")
    return COLOURS[1 - COLOURS.index(now.accepted)]


def _deploy(stage: str, keys: Keys) -> tuple[str, ...]:
    overrides = f"Stage={stage} ApiKeys={keys.accepted} PublishedApiKey={keys.published}"
    environment = "default" if stage == "dev" else stage
    return (
        *("sam", "deploy", "--config-env", environment, "--no-confirm-changeset"),
        *("--parameter-overrides", overrides),
    )


def _command(command: Sequence[str]) -> None:
    subprocess.run(command, check=True)  # noqa: S603 - commands of this module, without a shell


def main(arguments: Sequence[str] | None = None, run: Run = _command) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--stage", required=True, choices=["dev", "prod"])
    parser.add_argument("--to", choices=COLOURS, help="the key that is to stay")
    parser.add_argument("--dry-run", action="store_true", help="print the commands only")
    options = parser.parse_args(arguments)
    stack = f"chat-booking-{options.stage}"
    try:
        now = keys_of(stack)
        plan = steps(options.stage, now, target(now, options.to))
        sys.stdout.write(f"accepted: {now.accepted}, published: {now.published}\n")
        for step in plan:
            sys.stdout.writelines(f"  {' '.join(command)}\n" for command in step.commands)
            sys.stdout.write(f"  … wait {step.wait_minutes} minutes\n" if step.wait_minutes else "")
        if not options.dry_run:
            carry_out(plan, run, lambda: keys_of(stack))
    except (
        NotAsDeployed,
        LookupError,
        subprocess.CalledProcessError,
        ClientError,
        BotoCoreError,
    ) as error:
        sys.stderr.write(f"{type(error).__name__}: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
