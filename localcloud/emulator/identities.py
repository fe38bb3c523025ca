"""Who signed a request, and what a signer or a role may do, by MiniStack's IAM."""

from __future__ import annotations

import hashlib
from typing import Any

from localcloud.emulator.touch import TouchPoint
from localcloud.gateway.cloud import SignatureRefused, SignedRequest, Signer

_ENFORCED = TouchPoint("app", "AUTH")
_CONTEXT = TouchPoint("core.iam_evaluator", "EvalContext")
_EVALUATE = TouchPoint("core.iam_evaluator", "evaluate")
_ROLE_POLICIES = TouchPoint("core.iam_evaluator", "_gather_role_policies")
_CREDENTIAL = TouchPoint("core.iam_evaluator", "resolve_credential")
_UNRESOLVED = TouchPoint("core.iam_evaluator", "CredentialResolutionError")
_PRINCIPAL = TouchPoint("core.iam_evaluator", "resolve_principal")
_REFUSED = TouchPoint("core.iam_evaluator", "AuthError")
_PARSE = TouchPoint("core.sigv4", "parse_header_signature")
_WRONG_TIME = TouchPoint("core.sigv4", "request_time_failure")
_WRONG = TouchPoint("core.sigv4", "header_signature_failure")

TOUCH_POINTS = (
    _ENFORCED, _CONTEXT, _EVALUATE, _ROLE_POLICIES, _CREDENTIAL, _UNRESOLVED, _PRINCIPAL, _REFUSED, _PARSE,
    _WRONG_TIME, _WRONG,
)  # fmt: skip

_INVALID = "InvalidSignatureException"
# MiniStack's names for what AppSync calls otherwise.
_CODES = {
    "SignatureDoesNotMatch": _INVALID,
    "RequestTimeTooSkewed": _INVALID,
    "CredentialDateMismatch": _INVALID,
    "IncompleteSignature": "IncompleteSignatureException",
    "MissingAuthorizationParameter": "IncompleteSignatureException",
    "InvalidToken": "UnrecognizedClientException",
    "InvalidClientTokenId": "UnrecognizedClientException",
}
_UNKNOWN = "The security token included in the request is invalid."


def signer(request: SignedRequest, account: str, region: str) -> Signer:
    """Who signed a request to AppSync. Raises SignatureRefused."""
    signature = _understood(_PARSE.get()(request.headers))
    if (signature.service, signature.region) != ("appsync", region):
        wanted = f"Credential should be scoped to service 'appsync' and region '{region}'."
        raise SignatureRefused(_INVALID, wanted)
    _understood(_WRONG_TIME.get()(signature))
    token = request.headers.get("x-amz-security-token", "")
    credential = _CREDENTIAL.get()(signature.access_key_id, account, token)
    if isinstance(credential, _UNRESOLVED.get()):
        code = _CODES.get(credential.code, credential.code)
        raise SignatureRefused(
            code, _UNKNOWN if code == "UnrecognizedClientException" else credential.message
        )
    _understood(
        _WRONG.get()(
            signature, credential.secret_access_key,
            request.method, request.path, request.query, request.headers, request.body,
        )
    )  # fmt: skip
    # A body's hash may be signed as a header: it must be the hash of this body.
    stated = request.headers.get("x-amz-content-sha256")
    if stated is not None and stated != hashlib.sha256(request.body).hexdigest():
        raise SignatureRefused(_INVALID, "The provided 'x-amz-content-sha256' is not that of the body.")
    return Signer(
        credential.account_id, credential.principal_arn, credential.principal_id, credential.access_key_id
    )


def signer_may(one: Signer, action: str, resource: str) -> bool:
    """Whether a signer's policies, and what limits them, allow it; the account's root may everything."""
    principal = _PRINCIPAL.get()(one.access_key, one.account)
    if isinstance(principal, _REFUSED.get()):
        return False
    if principal.policies is None:
        return True
    context = _CONTEXT.get()(
        principal_arn=principal.arn,
        principal_type=principal.type,
        principal_account=principal.account,
        action=action,
        resource_arn=resource,
        region=resource.split(":")[3],
        principal_keys=principal.keys,
    )
    return bool(_EVALUATE.get()(context, principal.policies, *principal.limits).decision == "Allow")


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


def _understood(found: Any) -> Any:
    """A step's result, unless it is MiniStack's (code, message) of a refusal."""
    if isinstance(found, tuple):
        code, message = (str(one) for one in found)
        raise SignatureRefused(_CODES.get(code, code), message)
    return found
