"""AppSync's data plane on one machine: schema merge, authorization and execution of GraphQL APIs.

Nothing in here knows the emulator: a `Cloud` (see `cloud.py`) brings Lambda, DynamoDB, JavaScript and keys.
"""
