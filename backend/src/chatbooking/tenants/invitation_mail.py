"""The mail with an invitation's link, in the language of the business."""

from html import escape
from pathlib import Path
from string import Template
from zoneinfo import ZoneInfo

from chatbooking.mail.model import Mail
from chatbooking.settings import settings
from chatbooking.tenants.invitations import Sent
from chatbooking.tenants.model import Member, Tenant
from chatbooking.texts import sentences

_FOLDER = Path(__file__).parent / "mails"


def invitation_mail(tenant: Tenant, inviter: Member, sent: Sent) -> Mail:
    """An answer to it goes to whoever invited. People wrote the names in it, so the HTML escapes all."""
    invitation, texts = sent.invitation, sentences(_FOLDER, tenant.locale)
    until = invitation.expires_at.astimezone(ZoneInfo(tenant.time_zone))
    date = texts["until"].format(year=until.year, month=f"{until.month:02}", day=f"{until.day:02}")
    parts = {
        "title": texts["title"].format(business=tenant.name),
        "invited": texts["invited"].format(inviter=inviter.name or inviter.email, business=tenant.name),
        "role": texts[f"as.{invitation.role}"],
        "accept": texts["accept"],
        "link": f"{settings().admin_url}/join?token={sent.token}",
        "otherwise": texts["otherwise"],
        "validity": texts["validity"].format(email=invitation.email, until=date),
    }
    html = Template((_FOLDER / "invitation.html").read_text("utf-8"))
    return Mail(
        to=invitation.email,
        subject=texts["subject"].format(business=tenant.name),
        text="\n\n".join(
            (parts["invited"], parts["role"], f"{parts['accept']}: {parts['link']}", parts["validity"])
        )
        + "\n",
        html=html.substitute(locale=tenant.locale, **{name: escape(part) for name, part in parts.items()}),
        reply_to=inviter.email,
    )
