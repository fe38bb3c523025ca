"""Invitations through the handler: what is kept, what is mailed, and who may accept."""

from datetime import timedelta
from typing import Any

import pytest

from chatbooking.api.caller import Role, User
from chatbooking.clock import system_clock
from chatbooking.errors import ChangedMeanwhile
from chatbooking.mail import ses
from chatbooking.mail.model import Mail, MailRefused
from chatbooking.records import encode
from chatbooking.storage import TenantTable, carry_out
from chatbooking.tenants import invitation_pace, invitations, inviting, joining, storage
from chatbooking.tenants.errors import (
    AlreadyInBusiness,
    InvitationExpired,
    InvitationForAnother,
    InvitationUnknown,
)
from chatbooking.tenants.handler import handle
from chatbooking.tenants.model import Invitation
from chatbooking.tenants.storage.members import member_key
from tests.appsync import event, read_by_javascript
from tests.tenants.builders import NOW, a_member, a_tenant, opened

BEA = User("s-bea", "bea@example.com", "Bea")


@pytest.fixture
def box(table_name: str, monkeypatch: pytest.MonkeyPatch) -> list[Mail]:
    """The mails that were sent; a business of owner `user-1` is there."""
    monkeypatch.setenv("ADMIN_URL", "https://admin.example/")
    sent: list[Mail] = []
    monkeypatch.setattr(ses, "send", sent.append)
    opened(a_tenant(name="Spa & <b>Sur</b>"), a_member("user-1", name="Ana"))
    return sent


def call(field: str, **arguments: Any) -> Any:
    return handle(event(f"Mutation.{field}", arguments), None)


def invite(email: str = "bea@example.com", role: str = "ADMIN") -> Any:
    return call("inviteMember", input={"email": email, "role": role})


def token_in(message: Mail) -> str:
    return message.text.partition("/join?token=")[2].split()[0]


def kept(table: TenantTable | None = None) -> list[dict[str, Any]]:
    table = table or TenantTable("acme")
    return table.query_all(table.pk("MEMBERS"))


def test_an_invitation_is_mailed_and_its_token_kept_nowhere(box: list[Mail]) -> None:
    made = invite(" BEA@example.com ")["data"]
    assert (made["email"], made["role"], made["invitedBy"]) == ("bea@example.com", "ADMIN", "user-1")
    (message,) = box
    assert (message.to, message.reply_to) == ("bea@example.com", "user-1@example.com")
    assert "https://admin.example/join?token=" in message.text
    assert len(token_in(message)) >= 22
    assert token_in(message) not in str(kept())
    (listed,) = read_by_javascript("tenants/resolvers/invitations.js", event("Query.invitations"))["value"]
    assert listed["id"] == made["id"]


def test_the_mail_speaks_the_language_of_the_business_and_escapes_what_people_wrote(
    box: list[Mail],
) -> None:
    invite()
    assert box[0].subject == "Spa & <b>Sur</b> te invita a Chat Booking"
    assert "Ana te invita" in box[0].html
    assert "<b>Sur</b>" not in box[0].html
    assert "&lt;b&gt;Sur" in box[0].html


def test_invitations_are_listed_newest_first(box: list[Mail]) -> None:
    table = TenantTable("acme")
    for days, name in ((2, "b"), (0, "a"), (1, "c")):
        at = NOW + timedelta(days=days)
        storage.add_invitation(
            table, Invitation(name, f"{name}@x.example", Role.VIEWER, at, at, "user-1", name)
        )
    listed = read_by_javascript("tenants/resolvers/invitations.js", event("Query.invitations"))["value"]
    assert [each["id"] for each in listed] == ["b", "c", "a"]


@pytest.mark.parametrize(
    ("email", "code"),
    [("", "InvalidInput"), ("bea", "InvalidInput"), ("USER-1@example.com", "AlreadyMember")],
)
def test_a_refused_invitation_changes_nothing(box: list[Mail], email: str, code: str) -> None:
    before = kept()
    assert invite(email)["error"]["type"] == code
    assert kept() == before
    assert box == []


def test_nobody_is_invited_twice_but_again(box: list[Mail]) -> None:
    made = invite()["data"]
    assert invite()["error"]["type"] == "AlreadyInvited"
    assert call("resendInvitation", id=made["id"])["data"]["id"] == made["id"]
    first, second = map(token_in, box)
    assert first != second
    with pytest.raises(InvitationUnknown):
        joining.offer(first, system_clock())
    assert joining.offer(second, system_clock()).email == "bea@example.com"


def test_a_mail_that_cannot_be_sent_leaves_everything_as_it_was(
    box: list[Mail], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = invite()["data"]
    before = kept()

    def refuse(_: Mail) -> None:
        raise MailRefused("MessageRejected")

    monkeypatch.setattr(ses, "send", refuse)
    assert invite("carl@example.com")["error"]["type"] == "MailNotSent"
    assert call("resendInvitation", id=made["id"])["error"]["type"] == "MailNotSent"
    assert kept() == before
    assert joining.offer(token_in(box[0]), system_clock()).email == "bea@example.com"


def test_whoever_accepts_is_a_member_and_the_link_is_used_up(box: list[Mail]) -> None:
    invite()
    token = token_in(box[0])
    member = joining.accept(token, BEA, system_clock())
    assert (member.id, member.role, member.name) == ("s-bea", Role.ADMIN, "Bea")
    assert storage.membership("s-bea") is not None
    with pytest.raises(AlreadyInBusiness):
        joining.accept(token, BEA, system_clock())
    with pytest.raises(InvitationUnknown):
        joining.accept(token, User("s-2", "bea@example.com"), system_clock())
    assert storage.invitation_items(TenantTable("acme")) == ()


@pytest.mark.parametrize("user", [User("s", "other@example.com"), User("s", None), User("s", "")])
def test_only_the_invited_and_verified_address_accepts(box: list[Mail], user: User) -> None:
    invite()
    with pytest.raises(InvitationForAnother):
        joining.accept(token_in(box[0]), user, system_clock())
    assert storage.membership("s") is None


def test_a_link_holds_for_seven_days(box: list[Mail]) -> None:
    made = inviting.invite(
        TenantTable("acme"), "user-1", {"email": BEA.verified_email, "role": "VIEWER"}, NOW
    )
    assert made.expires_at == NOW + timedelta(days=7)
    token = token_in(box[0])
    joining.offer(token, NOW + timedelta(days=7, seconds=-1))
    for attempt in (joining.offer, lambda token, now: joining.accept(token, BEA, now)):
        with pytest.raises(InvitationExpired):
            attempt(token, NOW + timedelta(days=7))


@pytest.mark.parametrize("token", ["", "x", "x" * 5000, "T#acme"])
def test_what_is_no_token_opens_nothing(box: list[Mail], token: str) -> None:
    with pytest.raises(InvitationUnknown):
        joining.offer(token, NOW)


def test_a_revoked_invitation_opens_nothing(box: list[Mail]) -> None:
    made = invite()["data"]
    assert call("revokeInvitation", id=made["id"])["data"]["email"] == "bea@example.com"
    assert call("revokeInvitation", id=made["id"])["error"]["type"] == "NotFound"
    with pytest.raises(InvitationUnknown):
        joining.accept(token_in(box[0]), BEA, system_clock())


@pytest.mark.parametrize("end", ["removeMember", "changeMemberRole"])
def test_an_owner_who_is_none_any_more_has_left_no_door_behind(box: list[Mail], end: str) -> None:
    table = TenantTable("acme")
    carry_out(table.put(member_key(table, "bob"), encode(a_member("bob")), label="member"))
    given = {"email": "bea@example.com", "role": "OWNER"}
    made = inviting.invite(table, "bob", given, system_clock())
    role = {"role": "VIEWER"} if end == "changeMemberRole" else {}
    assert "data" in call(end, id="bob", **role)
    for attempt in (joining.offer, lambda token, now: joining.accept(token, BEA, now)):
        with pytest.raises(InvitationUnknown):
            attempt(token_in(box[0]), system_clock())
    # Another owner may mean it, too.
    assert call("resendInvitation", id=made.id)["data"]["invitedBy"] == "user-1"
    assert joining.accept(token_in(box[1]), BEA, system_clock()).role is Role.OWNER


def test_of_two_who_answer_at_once_one_wins(box: list[Mail]) -> None:
    invite()
    table = TenantTable("acme")
    (found,) = storage.invitation_items(table)
    storage.join(table, found, invitations.accepted(found, BEA, system_clock()))
    with pytest.raises(ChangedMeanwhile):
        storage.join(table, found, a_member("s-3", Role.ADMIN))
    with pytest.raises(ChangedMeanwhile):
        storage.delete_invitation(table, found)


def test_another_business_reaches_no_invitation(box: list[Mail]) -> None:
    made = invite()["data"]
    for field in ("resendInvitation", "revokeInvitation"):
        answer = handle(event(f"Mutation.{field}", {"id": made["id"]}, tenant="other"), None)
        assert answer["error"]["type"] == "NotFound"
    assert (
        read_by_javascript("tenants/resolvers/invitations.js", event("Query.invitations", tenant="other"))[
            "value"
        ]
        == []
    )


def test_a_business_is_no_way_to_write_to_anybody_as_often_as_it_likes(
    box: list[Mail], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(invitation_pace, "A_DAY", 3)
    made = invite()["data"]
    again = [call("resendInvitation", id=made["id"]) for _ in range(4)]
    assert [each.get("error", {}).get("type") for each in again] == [None, None, *["TooManyInvitations"] * 2]
    call("revokeInvitation", id=made["id"])
    assert invite()["error"]["info"]["limit"] == 3
    assert len(box) == 3


def test_a_name_that_came_with_a_sign_up_is_one_short_line(box: list[Mail]) -> None:
    invite()
    user = User("bea", "bea@example.com", "Bea\nhttps://evil.example\n" + "x" * 2000)
    name = joining.accept(token_in(box[0]), user, system_clock()).name
    assert name
    assert len(name) <= 80
    assert name.splitlines() == [name]


def test_there_is_an_end_to_inviting(box: list[Mail]) -> None:
    table = TenantTable("acme")
    for number in range(invitations.MAX_INVITATIONS):
        pending = Invitation(
            f"i{number}", f"{number}@x.example", Role.VIEWER, NOW, NOW, "user-1", f"f{number}"
        )
        storage.add_invitation(table, pending)
    assert invite()["error"]["info"]["rule"] == "TOO_MANY"
