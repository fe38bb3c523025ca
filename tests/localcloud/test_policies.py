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
