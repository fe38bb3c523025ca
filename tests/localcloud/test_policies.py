"""What a function's policy opens, asked by the function itself."""

from __future__ import annotations

import json

from tests.gateway.live import LiveCloud

SENDER = """
import os
import boto3
from botocore.exceptions import ClientError

def handler(event, context):
    sqs = boto3.client("sqs", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
    told = []
    for url in event:
        try:
            sqs.send_message_batch(QueueUrl=url, Entries=[{"Id": "0", "MessageBody": "hello"}])
            told.append("sent")
        except ClientError as error:
            told.append(error.response["Error"]["Code"])
    return told
"""


def test_the_right_to_send_a_message_is_the_right_to_send_ten(enforcing_cloud: LiveCloud) -> None:
    sqs = enforcing_cloud.client("sqs")
    mine, other = (sqs.create_queue(QueueName=name)["QueueUrl"] for name in ("mine", "other"))
    arn = sqs.get_queue_attributes(QueueUrl=mine, AttributeNames=["QueueArn"])["Attributes"]["QueueArn"]
    role = enforcing_cloud.make_role(
        "sender", {"Effect": "Allow", "Action": "sqs:SendMessage", "Resource": arn}
    )
    enforcing_cloud.make_function("sender", SENDER, role=role)
    answer = enforcing_cloud.client("lambda").invoke(
        FunctionName="sender", Payload=json.dumps([mine, other]).encode()
    )
    told = json.loads(answer["Payload"].read())
    assert told[0] == "sent"
    assert told[1].startswith("AccessDenied")


SCHEDULER = """
import os
import boto3
from botocore.exceptions import ClientError

def handler(event, context):
    scheduler = boto3.client("scheduler", endpoint_url=os.environ["AWS_ENDPOINT_URL"])
    told = []
    for group in event:
        try:
            scheduler.create_schedule(
                Name="once", GroupName=group, ScheduleExpression="at(2099-01-01T00:00:00)",
                FlexibleTimeWindow={"Mode": "OFF"},
                Target={
                    "Arn": "arn:aws:sqs:us-east-1:000000000000:q",
                    "RoleArn": "arn:aws:iam::000000000000:role/r",
                },
            )
            scheduler.delete_schedule(Name="once", GroupName=group)
            told.append("made")
        except ClientError as error:
            told.append(error.response["Error"]["Code"])
    return told
"""


def test_the_right_to_schedule_is_of_one_group(enforcing_cloud: LiveCloud) -> None:
    scheduler = enforcing_cloud.client("scheduler")
    for name in ("mine", "other"):
        scheduler.create_schedule_group(Name=name)
    actions = ["scheduler:CreateSchedule", "scheduler:DeleteSchedule"]
    resource = "arn:aws:scheduler:us-east-1:000000000000:schedule/mine/*"
    passing = {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}
    statement = {"Effect": "Allow", "Action": actions, "Resource": resource}
    role = enforcing_cloud.make_role("scheduling", statement, passing)
    enforcing_cloud.make_function("scheduling", SCHEDULER, role=role)
    answer = enforcing_cloud.client("lambda").invoke(
        FunctionName="scheduling", Payload=json.dumps(["mine", "other", "default"]).encode()
    )
    told = json.loads(answer["Payload"].read())
    assert told[0] == "made"
    assert all(each.startswith("AccessDenied") for each in told[1:]), told
