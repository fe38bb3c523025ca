"""Telling somebody something once, although what asks for it comes twice, out of order, or dies half way.

For each thing that somebody is told of there is one item: what they were last told, and who is telling them
now. CLAIMED: somebody prepares it, and nothing has left the house. SENDING: it may have. SENT: they know.
DOUBT: whoever was sending died, so nobody knows. A claim that died is taken over after its lease. A doubt is
not guessed at: the message that began it goes on to the dead-letter queue, and only when it is put back from
there, or when there is newer news, is anything sent again.

An item holds ids, times and states, nothing of a person.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Final, NamedTuple

from chatbooking.ids import new_id
from chatbooking.records import decode, encode
from chatbooking.storage import ConditionFailed, Key, TenantTable, carry_out

# Longer than a function may run: whoever still holds a claim after it is dead.
LEASE: Final = timedelta(seconds=60)
KEPT: Final = timedelta(days=90)
Facts = dict[str, Any]


class State(StrEnum):
    CLAIMED = "CLAIMED"
    SENDING = "SENDING"
    DOUBT = "DOUBT"
    SENT = "SENT"


class Message(NamedTuple):
    """What asks for the telling: `id` and `sent_at` as the queue gives them, `cause` what it is about.

    A message that is put back from the dead-letter queue has its old cause, and a new id and time.
    """

    id: str
    sent_at: datetime
    cause: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The item. `told` is what they know, `telling` what is on its way; `turn` names one claim.

    The marks are the versions that the two come from.
    """

    state: State
    turn: str
    lease: datetime
    told: Facts | None = None
    telling: Facts | None = None
    cause: str | None = None
    message: str | None = None
    mark: int = 0
    told_mark: int = -1


class Subject(NamedTuple):
    """Whom and about what: `about` is an id, `effect` says who is told and, if more than once, when."""

    table: TenantTable
    about: str
    effect: str

    @property
    def key(self) -> Key:
        return Key(self.table.pk("SENT", self.about), self.effect)


class Busy(Exception):
    """Somebody else is at it: ask again later."""


class InDoubt(Exception):
    """It may have been sent or not, and nobody can tell: a person decides."""


class Verdict(StrEnum):
    """What is to be done about news, given what stands in the item."""

    TELL = "TELL"
    KNOWN = "KNOWN"
    # Another message is on its way to the dead-letter queue for this very news.
    LEFT_IN_DOUBT = "LEFT_IN_DOUBT"
    WAIT = "WAIT"
    DOUBT = "DOUBT"


def verdict(entry: Entry | None, facts: Facts, message: Message, now: datetime) -> Verdict:
    """The rule, without storage."""
    if entry is None:
        return Verdict.TELL
    if entry.state is State.SENT:
        return Verdict.KNOWN if entry.told == facts else Verdict.TELL
    if entry.state is not State.DOUBT and now < entry.lease:
        return Verdict.WAIT
    if entry.state is State.CLAIMED or entry.telling != facts:
        return Verdict.TELL
    if entry.cause != message.cause:
        return Verdict.LEFT_IN_DOUBT
    put_back = entry.state is State.DOUBT and entry.message != message.id and message.sent_at > entry.lease
    return Verdict.TELL if put_back else Verdict.DOUBT


class Before(NamedTuple):
    """What they have been told before, None for nothing, and the version that it comes from."""

    facts: Facts | None
    mark: int


def before(entry: Entry | None, facts: Facts) -> Before:
    """What they know before they are told these facts, as far as anybody can say.

    Other facts that may have been sent count as known. The same ones do not: they are what is to be told.
    """
    if entry is None:
        return Before(None, -1)
    may_know = entry.state in {State.SENDING, State.DOUBT} and entry.telling != facts
    return Before(entry.telling, entry.mark) if may_know else Before(entry.told, entry.told_mark)


def read(subject: Subject) -> Entry | None:
    item = subject.table.get(subject.key, consistent=True)
    return decode(Entry, item) if item else None


class Claim:
    """The right to tell, until the lease ends. Made by `claim`."""

    def __init__(self, subject: Subject, entry: Entry, keep_until: datetime) -> None:
        self._subject, self._entry, self._keep_until = subject, entry, keep_until

    @property
    def tenant_id(self) -> str:
        return self._subject.table.tenant_id

    def sending(self, now: datetime) -> None:
        """From here on it may have been sent. Busy when the claim was taken over."""
        self._step(replace(self._entry, state=State.SENDING, lease=now + LEASE))

    def sent(self) -> None:
        """They know. Also after a doubt has been noted meanwhile: it is resolved."""
        entry = self._entry
        self._step(replace(entry, state=State.SENT, told=entry.telling, told_mark=entry.mark, telling=None))

    def given_back(self, now: datetime) -> None:
        """It was surely not sent, so the next message begins at once."""
        self._step(replace(self._entry, state=State.CLAIMED, lease=now))

    def _step(self, following: Entry) -> None:
        _write(self._subject, self._entry, following, self._keep_until)
        self._entry = following


def claim(
    subject: Subject,
    entry: Entry | None,
    facts: Facts,
    message: Message,
    now: datetime,
    *,
    mark: int = 0,
    keep_until: datetime | None = None,
    told: Facts | None = None,
) -> Claim | None:
    """The right to tell these facts, given what `read` said; None where nothing is to be told.

    Busy, InDoubt. `mark` is the version that the facts come from: older ones than were told are overtaken.
    `told` is what holds until then, if the caller knows better than `before`.
    """
    keep = keep_until or now
    if entry and mark < entry.mark:
        return None
    match verdict(entry, facts, message, now):
        case Verdict.KNOWN | Verdict.LEFT_IN_DOUBT:
            return None
        case Verdict.WAIT:
            raise Busy
        case Verdict.DOUBT:
            _note_doubt(subject, entry, message, now, keep)
            raise InDoubt
    knew = before(entry, facts)
    claimed = Entry(
        State.CLAIMED,
        new_id(),
        now + LEASE,
        told=told or knew.facts,
        telling=facts,
        cause=message.cause,
        message=message.id,
        mark=mark,
        told_mark=knew.mark,
    )
    _write(subject, entry, claimed, keep)
    return Claim(subject, claimed, keep)


def note(
    subject: Subject, entry: Entry | None, facts: Facts, now: datetime, *, mark: int, keep_until: datetime
) -> None:
    """Writes down that they know this without being told. Busy when somebody is telling them."""
    if entry:
        if mark < entry.mark or (entry.state is State.SENT and entry.told_mark == mark):
            return
        if entry.state in {State.CLAIMED, State.SENDING} and now < entry.lease:
            raise Busy
    noted = Entry(State.SENT, new_id(), now, told=facts, mark=mark, told_mark=mark)
    _write(subject, entry, noted, keep_until)


def _note_doubt(
    subject: Subject, entry: Entry | None, message: Message, now: datetime, keep_until: datetime
) -> None:
    """The first message that finds the sender dead is the one that goes on to the dead-letter queue."""
    if entry and entry.state is State.SENDING:
        doubted = replace(entry, state=State.DOUBT, message=message.id, lease=now)
        _write(subject, entry, doubted, keep_until)


def _write(subject: Subject, was: Entry | None, entry: Entry, keep_until: datetime) -> None:
    """Puts the entry in the place of that one; Busy when something else stands there by now."""
    item = {**encode(entry), "expiresAt": int((keep_until + KEPT).timestamp())}
    held, names, values = "attribute_not_exists(PK)", {}, {}
    if was:
        held, names = "turn = :turn AND #state IN (:state, :or_state)", {"#state": "state"}
        # Whoever was sending and is only late settles the doubt that was noted meanwhile.
        settles = was.state is State.SENDING and entry.state is State.SENT
        values = {":turn": was.turn, ":state": was.state.value}
        values[":or_state"] = State.DOUBT.value if settles else was.state.value
    write = subject.table.put(subject.key, item, label="told", condition=held, names=names, values=values)
    try:
        carry_out(write)
    except ConditionFailed as refused:
        # A write whose answer was lost is sent again, and finds itself.
        found = refused.item or {}
        if (found.get("turn"), found.get("state")) == (entry.turn, entry.state):
            return
        raise Busy from None
