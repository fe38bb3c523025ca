"""The user pool's mails with a code, in the language that somebody signed up in.

Cognito puts the code where `codeParameter` stands and sends the mail; what has no text here it words itself.
"""

from pathlib import Path
from typing import Any

from chatbooking.texts import sentences, supported

_FOLDER = Path(__file__).parent / "codes"
_KINDS = {
    "CustomMessage_SignUp": "signUp",
    "CustomMessage_ResendCode": "signUp",
    "CustomMessage_ForgotPassword": "password",
    "CustomMessage_UpdateUserAttribute": "email",
    "CustomMessage_VerifyUserAttribute": "email",
}


def handle(event: dict[str, Any], _context: Any) -> dict[str, Any]:
    """The event with subject and text of the mail."""
    kind = _KINDS.get(event["triggerSource"])
    if kind:
        request = event["request"]
        texts = sentences(_FOLDER, supported(request["userAttributes"].get("locale")))
        event["response"] |= {
            "emailSubject": texts[f"{kind}.subject"],
            "emailMessage": _paragraphs(
                texts[f"{kind}.text"], f"<b>{request['codeParameter']}</b>", texts["unexpected"]
            ),
        }
    return event


def _paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)
