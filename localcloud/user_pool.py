"""What MiniStack's user pools lack: a verified e-mail and the PostConfirmation trigger when a sign-up is
confirmed, and the CustomMessage trigger for the mails that carry codes.

As in `emulator`, the names inside MiniStack that this depends on are listed, and a test checks them.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from localcloud.emulator import Record, TouchPoint

_POOLS = TouchPoint("services.cognito", "_user_pools")
_FIND_USER = TouchPoint("services.cognito", "_resolve_user")
_CONFIRM = TouchPoint("services.cognito", "_confirm_sign_up")
_CONFIRM_BY_ADMIN = TouchPoint("services.cognito", "_admin_confirm_sign_up")
_SEND_CODE = TouchPoint("services.cognito", "_send_verification_email")
_CUSTOM_MESSAGE = TouchPoint("services.cognito", "_apply_custom_message_trigger")
_DELIVER = TouchPoint("services.cognito", "_deliver_cognito_email")
_REFUSED = TouchPoint("core.responses", "error_response_json")
_FUNCTION = TouchPoint("services.lambda_svc", "_get_func_record_for_ref")
_RECORD = TouchPoint("services.lambda_svc", "_execution_record_for_config")
_EXECUTE = TouchPoint("services.lambda_svc", "_execute_function_with_config_scope")

TOUCH_POINTS = (
    _POOLS, _FIND_USER, _CONFIRM, _CONFIRM_BY_ADMIN, _SEND_CODE, _CUSTOM_MESSAGE, _DELIVER,
    _REFUSED, _FUNCTION, _RECORD, _EXECUTE,
)  # fmt: skip

Handler = Callable[[Record], Any]


def complete() -> None:
    """Teach MiniStack all of it, before it answers its first request."""
    _CONFIRM.replace(_confirming(_CONFIRM.get(), verifies=True))
    _CONFIRM_BY_ADMIN.replace(_confirming(_CONFIRM_BY_ADMIN.get(), verifies=False))
    _SEND_CODE.replace(_worded(_SEND_CODE.get()))


def _confirming(confirm: Handler, *, verifies: bool) -> Handler:
    """Confirms and runs the trigger; a code also proves the e-mail, an administrator's word does not."""

    def confirmed(request: Record) -> Any:
        answer = confirm(request)
        if answer[0] != 200:
            return answer
        pool = _pool_of(request)
        user, _error = _FIND_USER.get()(pool, request["Username"])
        if verifies:
            _set_attribute(user, "email_verified", "true")
        failure = _post_confirmation(pool, user, request)
        if failure:
            message = f"PostConfirmation failed with error {failure}."
            return _REFUSED.get()("UserLambdaValidationException", message, 400)
        return answer

    return confirmed


def _post_confirmation(pool: Record, user: Record, request: Record) -> str | None:
    """Runs the pool's trigger, if it has one; what failed, as Cognito words it."""
    arn = (pool.get("LambdaConfig") or {}).get("PostConfirmation")
    if not arn:
        return None
    attributes = {each["Name"]: each["Value"] for each in user["Attributes"]}
    event = {
        "version": "1",
        "triggerSource": "PostConfirmation_ConfirmSignUp",
        "region": pool["Id"].partition("_")[0],
        "userPoolId": pool["Id"],
        "userName": user["Username"],
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": request.get("ClientId")},
        "request": {
            "userAttributes": attributes | {"cognito:user_status": "CONFIRMED"},
            # Cognito leaves it out when the request brings none.
            **({"clientMetadata": request["ClientMetadata"]} if request.get("ClientMetadata") else {}),
        },
        "response": {},
    }
    function, config, _name = _FUNCTION.get()(arn)
    if function is None or config is None:
        return f"no function {arn}"
    result = _EXECUTE.get()(_RECORD.get()(function, config), event)
    failed = isinstance(result, dict) and result.get("error")
    return str(result.get("body")) if failed else None


def _worded(send: Callable[..., Any]) -> Callable[..., Any]:
    """The mail with the texts of the CustomMessage trigger; MiniStack's own where it words nothing."""

    def sent(
        pool: Record, username: str, attributes: Record, code: str, attribute_name: str = "email"
    ) -> Any:
        kind = "CustomMessage_ForgotPassword" if attribute_name == "password" else "CustomMessage_SignUp"
        worded = _CUSTOM_MESSAGE.get()(pool, kind, username, attributes)
        subject, message = worded.get("emailSubject"), worded.get("emailMessage")
        if not (subject and message and attributes.get("email")):
            return send(pool, username, attributes, code, attribute_name)
        extra = {"Username": username, "AttributeName": attribute_name}
        return _DELIVER.get()(
            pool,
            attributes["email"],
            subject.replace("{####}", code),
            message.replace("{####}", code),
            type_name="CognitoVerificationMessage",
            extra=extra,
        )

    return sent


def _pool_of(request: Record) -> Any:
    pools = _POOLS.get()
    if "UserPoolId" in request:
        return pools.get(request["UserPoolId"])
    return next(pool for pool in pools.values() if request["ClientId"] in pool["_clients"])


def _set_attribute(user: Record, name: str, value: str) -> None:
    others = [each for each in user["Attributes"] if each["Name"] != name]
    user["Attributes"] = [*others, {"Name": name, "Value": value}]
