"""What becomes of a mail that SES does not simply take."""

from typing import Any

import pytest
from botocore.exceptions import (
    ClientError,
    ConnectionClosedError,
    ConnectTimeoutError,
    EndpointConnectionError,
    ReadTimeoutError,
)

from chatbooking.mail import ses
from chatbooking.mail.model import AddressRefused, Mail, MailInDoubt, MailRefused

MAIL = Mail("ana@example.com", "Hola", "Hola", "<p>Hola</p>")
URL = {"endpoint_url": "https://email.example"}


class Service:
    """SES, as far as `send` knows it."""

    def __init__(self, failure: Exception | None) -> None:
        self.failure, self.requests = failure, []  # type: ignore[var-annotated]

    def send_email(self, **request: Any) -> None:
        self.requests.append(request)
        if self.failure:
            raise self.failure


@pytest.fixture
def service(environment: str, monkeypatch: pytest.MonkeyPatch) -> Service:
    monkeypatch.setenv("MAIL_SENDER", "no-reply@chat-booking.example")
    found = Service(None)
    monkeypatch.setattr(ses, "_client", lambda: found)
    return found


def answer(code: str, status: int) -> ClientError:
    return ClientError({"Error": {"Code": code}, "ResponseMetadata": {"HTTPStatusCode": status}}, "SendEmail")  # type: ignore[typeddict-item]


def test_a_mail_goes_to_one_address_from_ours(service: Service) -> None:
    ses.send(MAIL)
    (request,) = service.requests
    assert request["FromEmailAddress"] == "no-reply@chat-booking.example"
    assert request["Destination"] == {"ToAddresses": ["ana@example.com"]}
    assert b"Subject: Hola" in request["Content"]["Raw"]["Data"]


@pytest.mark.parametrize(
    ("failure", "kind"),
    [
        (answer("MessageRejected", 400), MailRefused),
        (answer("TooManyRequestsException", 429), MailRefused),
        (answer("ServiceUnavailable", 503), MailRefused),
        (answer("InternalFailure", 500), MailInDoubt),
        (ConnectTimeoutError(**URL), MailRefused),
        (EndpointConnectionError(**URL), MailRefused),
        (ReadTimeoutError(**URL), MailInDoubt),
        (ConnectionClosedError(**URL), MailInDoubt),
    ],
)
def test_only_what_surely_was_not_sent_is_a_refusal(
    service: Service, failure: Exception, kind: type[MailRefused], caplog: pytest.LogCaptureFixture
) -> None:
    service.failure = failure
    with pytest.raises(MailRefused) as refusal:
        ses.send(MAIL)
    assert type(refusal.value) is kind
    (logged,) = caplog.records
    assert logged.__dict__["doubt"] is (kind is MailInDoubt)
    assert "ana@" not in caplog.text


def test_what_is_no_address_never_reaches_the_service(service: Service) -> None:
    with pytest.raises(AddressRefused):
        ses.send(Mail("ana@example.com, bea@example.com", "Hola", "Hola", "<p>Hola</p>"))
    assert service.requests == []


def test_the_service_is_told_the_coded_form_too(service: Service) -> None:
    ses.send(Mail("hola@peluquería.example", "Hola", "Hola", "<p>Hola</p>"))
    (request,) = service.requests
    assert request["Destination"] == {"ToAddresses": ["hola@xn--peluquera-n5a.example"]}


def test_one_request_is_one_attempt(environment: str) -> None:
    ses._client.cache_clear()
    assert ses._client().meta.config.retries["total_max_attempts"] == 1
