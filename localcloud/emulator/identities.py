"""Who a signed request is from, and what a role may do, by MiniStack's IAM.

As in `emulator`, the names inside MiniStack that this depends on are listed, and a test checks them.
"""

from __future__ import annotations

from localcloud.emulator.touch import TouchPoint

_ENFORCED = TouchPoint("app", "AUTH")
_CONTEXT = TouchPoint("core.iam_evaluator", "EvalContext")
_EVALUATE = TouchPoint("core.iam_evaluator", "evaluate")
_ROLE_POLICIES = TouchPoint("core.iam_evaluator", "_gather_role_policies")

TOUCH_POINTS = (_ENFORCED, _CONTEXT, _EVALUATE, _ROLE_POLICIES)


def role_may(role_arn: str, action: str, resource: str) -> bool:
    """Whether a role lets a service do something in its name; always, while policies are not checked."""
    if not _ENFORCED.get():
        return True
    account, name = role_arn.split(":")[4], role_arn.rsplit("/", 1)[-1]
    context = _CONTEXT.get()(
        principal_arn=role_arn,
        principal_type="AssumedRole",
        principal_account=account,
        action=action,
        resource_arn=resource,
        region=resource.split(":")[3],
    )
    return bool(_EVALUATE.get()(context, _ROLE_POLICIES.get()(name, account)).decision == "Allow")
