"""What an operator's command knows of a deployed stack: its outputs."""

import boto3


def output_of(stack: str, key: str) -> str:
    """An output's value; LookupError when the stack has none of that name."""
    described = boto3.client("cloudformation").describe_stacks(StackName=stack)["Stacks"][0]
    for output in described.get("Outputs", []):
        if output["OutputKey"] == key:
            return output["OutputValue"]
    raise LookupError(f"{stack} has no output {key}")


def table_of(stack: str) -> str:
    """The name of the stack's table."""
    return output_of(stack, "TableName")
