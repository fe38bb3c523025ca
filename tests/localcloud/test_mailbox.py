"""What was sent by mail: whole messages over HTTP, the page that shows them, and sending that fails."""

from __future__ import annotations

import base64
from email.message import EmailMessage
from typing import Any

import httpx
import pytest
from botocore.exceptions import ClientError

from localcloud.mailbox.message import Mail, mail_of
from localcloud.mailbox.page import answer
from tests.gateway.live import LiveCloud

SENDER = "no-reply@chat-booking.example"
CALENDAR = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def message(
    subject: str = "Su reserva está confirmada", html: str = "<p>¡Hola <b>Ana</b>!</p>"
) -> EmailMessage:
    made = EmailMessage()
    made["From"] = f"Agua Clara <{SENDER}>"
    made["To"] = "ana@example.com"
    made["Subject"] = subject
    made["List-Unsubscribe"] = "<https://example.com/u>"
    made.set_content("¡Hola Ana!\n")
    made.add_alternative(html, subtype="html")
    made.add_attachment(CALENDAR, subtype="calendar", filename="visita.ics", params={"method": "REQUEST"})
    return made


def record(number: int = 1, **options: Any) -> dict[str, Any]:
    made = message(**options)
    return {
        "MessageId": f"{number}@email.amazonses.com",
        "Timestamp": 1764000000 + number,
        "Source": SENDER,
        "To": ["ana@example.com"],
        "Subject": str(made["subject"]),
        "BodyText": "¡Hola Ana!\n",
        "BodyHtml": made.get_body(("html",)).get_content(),  # type: ignore[union-attr]
        "Mime": base64.b64encode(made.as_bytes()).decode(),
    }


def box(*records: dict[str, Any]) -> list[Mail]:
    return [mail_of(one) for one in records]


def page(path: str, *records: dict[str, Any]) -> tuple[int, str, Any]:
    found = answer(path, lambda: box(*records))
    assert found is not None
    return found.status, found.body.decode(), found.headers


def test_a_message_is_taken_apart() -> None:
    (mail,) = box(record())
    assert mail.sender == f"Agua Clara <{SENDER}>"
    assert dict(mail.headers)["List-Unsubscribe"] == "<https://example.com/u>"
    assert [one.content_type for one in mail.parts] == ["text/plain", "text/html", "text/calendar"]
    (file,) = mail.files
    assert (file.name, file.content.decode().split()) == ("visita.ics", CALENDAR.split())
    assert file.parameters is not None
    assert file.parameters["method"] == "REQUEST"


def test_a_mail_that_was_sent_in_fields_has_no_headers() -> None:
    simple = {name: value for name, value in record().items() if name != "Mime"}
    (mail,) = box(simple)
    assert (mail.sender, mail.headers, mail.parts) == (SENDER, (), ())


def test_the_page_shows_the_first_mail_beside_the_list() -> None:
    status, text, headers = page("/mailbox", record(2, subject="Second"), record(1, subject="First"))
    assert status == 200
    assert text.index("Second") < text.index("First")
    assert "<h1>Second</h1>" in text
    assert 'sandbox="allow-popups allow-popups-to-escape-sandbox" src="/mailbox/2%40' in text
    assert 'download="visita.ics"' in text
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert (
        "<h1>First</h1>" in page("/mailbox/1%40email.amazonses.com", record(2), record(1, subject="First"))[1]
    )


def test_what_a_mail_says_is_no_markup_and_no_template_of_the_page() -> None:
    text = page("/mailbox", record(subject="<script>alert(1)</script> {{mail}}"))[1]
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{mail}}" in text


def test_the_html_is_a_document_that_runs_nothing() -> None:
    status, text, headers = page("/mailbox/1@email.amazonses.com/html", record())
    assert (status, text) == (200, '<base target="_blank"><p>¡Hola <b>Ana</b>!</p>\n')
    assert headers["content-security-policy"].startswith("sandbox allow-popups")
    assert "allow-scripts" not in headers["content-security-policy"]
    assert "script-src" not in headers["content-security-policy"]


def test_a_file_is_for_download() -> None:
    status, text, headers = page("/mailbox/1@email.amazonses.com/files/0", record())
    assert (status, text.split()) == (200, CALENDAR.split())
    assert headers["content-disposition"] == "attachment; filename*=UTF-8''visita.ics"
    assert headers["content-type"] == "text/calendar; charset=utf-8"


@pytest.mark.parametrize(
    "path", ["/mailbox/2@x", "/mailbox/1@email.amazonses.com/files/1", "/mailbox/1@x/other"]
)
def test_what_is_not_there(path: str) -> None:
    assert page(f"/mailbox/{path}", record())[0] == 404


def test_an_empty_mailbox_and_other_paths() -> None:
    assert "No mail has been sent yet." in page("/mailbox")[1]
    assert answer("/mailboxes", list) is None


# --- on a running local cloud ---


def send(cloud: LiveCloud, to: str, sender: str = SENDER) -> str:
    ses = cloud.client("sesv2")
    if not [one for one in ses.list_email_identities()["EmailIdentities"] if one["IdentityName"] in SENDER]:
        ses.create_email_identity(EmailIdentity=SENDER.rpartition("@")[2])
    sent = ses.send_email(
        FromEmailAddress=sender,
        Destination={"ToAddresses": [to]},
        Content={"Raw": {"Data": message().as_bytes()}},
    )
    return str(sent["MessageId"])


def test_a_whole_message_is_read_over_http(enforcing_cloud: LiveCloud) -> None:
    id_ = send(enforcing_cloud, "ana@example.com")
    listed = httpx.get(f"{enforcing_cloud.url}/_ministack/ses/messages", timeout=30).json()["messages"]
    (mail,) = [one for account in listed.values() for one in account if one["MessageId"] == id_]
    assert mail["Subject"] == "Su reserva está confirmada"
    assert mail["BodyText"].strip() == "¡Hola Ana!"
    assert mail["BodyHtml"].strip() == "<p>¡Hola <b>Ana</b>!</p>"
    assert {"Name": "List-Unsubscribe", "Value": "<https://example.com/u>"} in mail["Headers"]
    (file,) = [one for one in mail["Parts"] if one["FileName"]]
    assert (file["ContentType"], file["Content"].split()) == ("text/calendar", CALENDAR.split())
    assert file["Parameters"]["method"] == "REQUEST"

    shown = httpx.get(f"{enforcing_cloud.url}/mailbox", timeout=30)
    assert shown.status_code == 200
    assert "Su reserva está confirmada" in shown.text


@pytest.mark.parametrize(
    ("to", "sender"),
    [
        ("ana@example.com", "owner@elsewhere.example"),
        ("ana@refused.invalid", SENDER),
        ("Ana <a@b.INVALID>", SENDER),
    ],
)
def test_sending_fails_for_a_strange_sender_and_to_an_address_that_is_none(
    enforcing_cloud: LiveCloud, to: str, sender: str
) -> None:
    with pytest.raises(ClientError, match="MessageRejected"):
        send(enforcing_cloud, to, sender)
