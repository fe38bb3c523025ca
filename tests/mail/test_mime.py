"""Mails as they go out, read back by the standard library's parser: no text gets into a header."""

from email import message_from_bytes
from email.header import decode_header
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbooking.mail.mime import message_of
from chatbooking.mail.model import AddressRefused, Calendar, Mail

SENDER = "no-reply@chat-booking.example"
HEADERS = ["From", "To", "Subject", "Reply-To", "List-Unsubscribe", "List-Unsubscribe-Post"]
STRUCTURE = {"Content-Type", "MIME-Version", "Content-Transfer-Encoding"}
URL = "https://public.example/unsubscribe/" + "a" * 90 + "?lang=es"
# With everything that ends a line somewhere, and what begins a header.
NASTY = st.text(st.sampled_from("aá €漢\r\n\v\f\x1c\x85\u2028\u2029\0\x7f:;<>@,\"'\\=?_ \t")) | st.text()


def read(raw: bytes) -> EmailMessage:
    raw.decode("ascii")
    assert all(len(line) < 998 for line in raw.split(b"\r\n"))
    assert raw.count(b"\n") == raw.count(b"\r\n")
    message = message_from_bytes(raw, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def a_mail(**changes: object) -> Mail:
    usual = {"to": "ana@example.com", "subject": "Hola", "text": "Hola\n", "html": "<p>Hola</p>\n"}
    return Mail(**{**usual, **changes})  # type: ignore[arg-type]


@given(NASTY, NASTY)
def test_no_text_becomes_a_header(name: str, subject: str) -> None:
    mail = a_mail(subject=f"Bcc: x@evil.example\r\n{subject}", sender_name=name, unsubscribe=URL)
    message = read(message_of(mail, SENDER))
    assert set(message.keys()) <= {*HEADERS, *STRUCTURE}
    assert [address.addr_spec for address in message["From"].addresses] == [SENDER]
    assert [address.addr_spec for address in message["To"].addresses] == ["ana@example.com"]
    assert not message["From"].defects
    assert message["List-Unsubscribe"] == f"<{URL}>"
    assert "\n" not in str(message["Subject"])


@pytest.mark.parametrize("subject", ["Confirmado: masaje, mañana a las 10:00", "予約 " * 60, "x" * 300])
def test_a_subject_arrives_as_it_was_written(subject: str) -> None:
    assert read(message_of(a_mail(subject=subject), SENDER))["Subject"] == subject.strip()


@pytest.mark.parametrize("name", ['Peluquería "Acme", S.A. <x@evil.example>', "Ñ" * 80, "Spa 🌿"])
def test_the_business_name_stands_before_the_address(name: str) -> None:
    raw = message_of(a_mail(sender_name=name), SENDER)
    (sender,) = read(raw)["From"].addresses
    assert sender.addr_spec == SENDER
    # The newer parser puts spaces where one word was encoded in parts.
    (words, charset), _ = decode_header(message_from_bytes(raw)["From"])
    assert words.decode(charset) == name


def test_a_name_of_plain_letters_is_quoted() -> None:
    (sender,) = read(message_of(a_mail(sender_name='Smith, "Bo" & Co. <x@y.z>'), SENDER))["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ('Smith, "Bo" & Co. <x@y.z>', SENDER)


def test_both_forms_and_the_calendar_twice() -> None:
    calendar = Calendar(
        "REQUEST", "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nX:ñ\r\nEND:VCALENDAR\r\n", "visit.ics"
    )
    html = "<p>ñ " + "x" * 3000 + "</p>\n"
    message = read(message_of(a_mail(calendar=calendar, html=html), SENDER))
    alternative, attachment = message.iter_parts()
    kinds = [part.get_content_type() for part in alternative.iter_parts()]
    assert message.get_content_type() == "multipart/mixed"
    assert kinds == ["text/plain", "text/html", "text/calendar"]
    *_, shown, invitation = alternative.iter_parts()
    assert shown.get_content().splitlines() == html.splitlines()
    assert invitation.get_param("method") == "REQUEST"
    assert invitation.get_content().splitlines() == calendar.text.splitlines()
    assert attachment.get_filename() == "visit.ics"
    assert attachment.get_payload(decode=True) == calendar.text.encode()


def test_a_plain_mail_has_no_more_than_it_needs() -> None:
    message = read(message_of(a_mail(reply_to="hola@acme.example"), SENDER))
    assert message.get_content_type() == "multipart/alternative"
    assert message["Reply-To"] == "hola@acme.example"
    assert "List-Unsubscribe" not in message


def test_a_domain_of_other_letters_goes_out_in_its_coded_form() -> None:
    message = read(message_of(a_mail(to="hola@peluquería.example"), SENDER))
    assert message["To"] == "hola@xn--peluquera-n5a.example"


@pytest.mark.parametrize(
    "to",
    [
        "a,b@example.com",
        "josé@example.com",
        "a b@example.com",
        "<a@b.example>",
        "@x.y",
        # What Python's own parser fails at, and what SES would refuse again and again.
        "ana@[b.com",
        "ana@[127.0.0.1]",
        "ana@127.0.0.1",
        "ana@-b.com",
        "ana@b&.com",
        "ana@" + "b" * 64 + ".com",
        "a" * 65 + "@b.com",
        # The codec would make strasse.de of it, which is somebody else's.
        "ana@straße.de",
    ],
)
def test_what_is_no_address_is_refused(to: str) -> None:
    with pytest.raises(AddressRefused):
        message_of(a_mail(to=to), SENDER)


@pytest.mark.parametrize("answers", ["josé@example.com", "ana@[b.com"])
def test_an_address_that_nobody_can_answer_to_keeps_no_mail_from_going(answers: str) -> None:
    message = read(message_of(a_mail(reply_to=answers), SENDER))
    assert "Reply-To" not in message


@given(NASTY)
def test_whatever_stands_as_an_address_reaches_nobody_else(text: str) -> None:
    try:
        message = read(message_of(a_mail(to=f"ana@example.com{text}"), SENDER))
    except AddressRefused:
        return
    assert len(message["To"].addresses) == 1
