"""From a letter to a mail that is sent once, and what is counted of it."""

from enum import StrEnum

from aws_lambda_powertools import single_metric
from aws_lambda_powertools.metrics import MetricUnit

from chatbooking.clock import Clock
from chatbooking.mail import ses
from chatbooking.mail.model import AddressRefused, Calendar, Mail, MailInDoubt, MailRefused
from chatbooking.notifications import render
from chatbooking.notifications.letters import Letter
from chatbooking.notifications.once import Claim, InDoubt
from chatbooking.observability import NAMESPACE, logger
from chatbooking.settings import settings


class Outcome(StrEnum):
    """What became of a mail; each is a metric."""

    SENT = "MailsSent"
    REFUSED = "MailsRefused"
    IN_DOUBT = "MailsInDoubt"
    # There is no address, or none that mail can go to.
    UNREACHABLE = "MailsUnreachable"


def count(outcome: Outcome, kind: str, tenant_id: str) -> None:
    """One more; the log says of which kind, and in whose name."""
    logger.info("mail", outcome=outcome.value, kind=kind, tenant=tenant_id)
    with single_metric(
        name=outcome.value,
        unit=MetricUnit.Count,
        value=1,
        namespace=NAMESPACE,
        default_dimensions={"stage": settings().stage},
    ):
        pass


def composed(
    letter: Letter,
    to: str,
    *,
    reply_to: str | None = None,
    calendar: Calendar | None = None,
    unsubscribe: str | None = None,
) -> Mail:
    return Mail(
        to=to,
        subject=letter.subject,
        text=render.text(letter),
        html=render.html(letter),
        reply_to=reply_to,
        sender_name=letter.brand.name,
        calendar=calendar,
        unsubscribe=unsubscribe,
    )


def post(claim: Claim, message: Mail, kind: str, clock: Clock) -> None:
    """Sends it under the claim. MailRefused when it surely was not sent, InDoubt when nobody can tell.

    Somebody whose address is none counts as told: asking again would change nothing.
    """
    claim.sending(clock())
    try:
        ses.send(message)
    except MailInDoubt:
        # The claim stays as it is: the next try finds it so, and leaves it to a person.
        count(Outcome.IN_DOUBT, kind, claim.tenant_id)
        raise InDoubt from None
    except AddressRefused:
        count(Outcome.UNREACHABLE, kind, claim.tenant_id)
    except MailRefused:
        claim.given_back(clock())
        count(Outcome.REFUSED, kind, claim.tenant_id)
        raise
    else:
        count(Outcome.SENT, kind, claim.tenant_id)
    claim.sent()
