"""Settling the start of a visit: wishes about day and hour against what is free.

One look at the free days answers everything: the hour that was asked for, the hours of a day, the nearest
ones where it is taken, or a strip of days to choose from.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from chatbooking.bookings.availability import FreeDay, earliest_start
from chatbooking.bookings.model import Slot
from chatbooking.catalog.model import Provider, Service
from chatbooking.chat.conversation import hours, offers
from chatbooking.chat.conversation.scene import Outcome, Reply, Scene
from chatbooking.chat.conversation.state import Task
from chatbooking.chat.model import Expecting
from chatbooking.tenants import formats

_STRIP_DAYS: Final = 14
_NEAREST_SAME_DAY: Final = 4
_NEAREST_OTHER_DAYS: Final = 2
# Farther from the wished hour than this is no answer to it.
NEAR_MINUTES: Final = 60


class _Found(NamedTuple):
    """A scene with what is free from `first` to `last`; `service` and `providers` are what was asked for."""

    scene: Scene
    service: Service
    providers: tuple[Provider, ...]
    free: tuple[FreeDay, ...]
    first: date
    last: date

    def slots(self, day: date) -> tuple[Slot, ...]:
        return next((free.slots for free in self.free if free.date == day), ())


def settle(scene: Scene, service: Service, told: Reply | None = None) -> Scene | Outcome:
    """The scene with its draft's start, or what is to be asked. `told` stands in for the reason why not."""
    draft = scene.draft
    if draft.start:
        return scene
    refused = out_of_reach(scene)
    if refused:
        scene = scene.drafted(day=None)
    found = _look(scene, service)
    if refused:
        return _strip(found, "nearest_days").after(refused)
    if draft.soonest:
        return _soonest(found)
    if draft.day:
        return _on_day(found, draft.day, told)
    if draft.days and any(free.slots for free in _wished(found)):
        return _in_range(found)
    if draft.days and any(free.slots for free in found.free):
        return _strip(found, "nearest_days").after(_reply(found, "range_full"))
    return _strip(found, "ask_day_at" if draft.time else "ask_day")


def reopened(scene: Scene) -> Scene:
    """The scene with a settled start turned back into wishes."""
    start = scene.draft.start
    if start is None:
        return scene
    local = scene.world.local(start)
    return scene.drafted(start=None, day=local.date(), days=(), time=f"{local:%H:%M}", window=())


def _look(scene: Scene, service: Service) -> _Found:
    draft, world = scene.draft, scene.world
    horizon = world.last_day
    first = max(draft.day or (draft.days[0] if draft.days else world.today), world.today)
    first = min(first, horizon)
    last = min(first + timedelta(days=_STRIP_DAYS - 1), horizon)
    providers = wished_providers(scene, service)
    return _Found(
        scene, service, providers, tuple(world.free_days(service, providers, first, last)), first, last
    )


def wished_providers(scene: Scene, service: Service) -> tuple[Provider, ...]:
    """The one who was asked for, else all who perform the service but the one who was turned down."""
    draft = scene.draft
    performers = scene.world.catalog.performers(service)
    chosen = tuple(provider for provider in performers if provider.id == draft.provider_id)
    return chosen or tuple(p for p in performers if p.id != draft.not_provider_id) or performers


def out_of_reach(scene: Scene) -> Reply | None:
    """Why a wished day cannot be looked at: it is over, or further ahead than the business books."""
    world, draft = scene.world, scene.draft
    horizon = world.last_day
    if draft.day and draft.day < world.today:
        return scene.reply("day_past")
    if draft.day and draft.day > horizon:
        return scene.reply("day_beyond", day=scene.day(horizon))
    return None


def _soonest(found: _Found) -> Scene | Outcome:
    """The first free start that fits the other wishes."""
    for free in _wished(found):
        if free.slots and not (found.scene.draft.days and free.date > found.scene.draft.days[-1]):
            return found.scene.drafted(start=free.slots[0].start, soonest=False)
    return _strip(found._replace(scene=found.scene.drafted(soonest=False)), "ask_day")


def _on_day(found: _Found, day: date, told: Reply | None) -> Scene | Outcome:
    scene, draft, slots = found.scene, found.scene.draft, found.slots(day)
    fitting = [slot for slot in slots if fits(scene, slot)]
    if draft.time:
        return _settled(scene, fitting[0]) if fitting else _nearest(found, day, told)
    if not slots:
        reason = told or _why_not(found, day)
        others = _strip(found._replace(scene=scene.drafted(day=None)), "nearest_days").after(reason)
        return _or_wait(others, found, day)
    key = {1: "ask_time_later", -1: "ask_time_earlier"}.get(draft.shifted, "ask_time")
    if not fitting:
        key = {1: "no_time_later", -1: "no_time_earlier"}.get(draft.shifted, "window_full")
        scene = scene.drafted(window=(), shifted=0)
    starts = [slot.start for slot in fitting or slots]
    return _ask_time(scene, key, starts, day)


def _ask_time(scene: Scene, key: str, starts: Iterable[datetime], day: date) -> Outcome:
    choices = offers.times(scene, starts)
    parameters = {"day": scene.day(day), "whom": scene.with_drafted()}
    return scene.but(expecting=Expecting.TIME).ask(key, *choices, **parameters)


def _in_range(found: _Found) -> Scene | Outcome:
    """A strip of the days asked for, or the one of them that has room."""
    first, last = found.scene.draft.days[0], found.scene.draft.days[-1]
    within = tuple(free for free in _wished(found) if first <= free.date <= last)
    free = [day for day in within if day.slots]
    if not free:
        return _strip(found, "nearest_days").after(_reply(found, "range_full"))
    if len(free) == 1:
        scene = found.scene.drafted(day=free[0].date, days=())
        return _on_day(found._replace(scene=scene), free[0].date, None)
    return _strip(found._replace(free=within, last=min(last, found.last)), "ask_day")


def _strip(found: _Found, key: str) -> Outcome:
    """The days to choose from, those that fit the wishes marked; said plainly when there are none."""
    scene = found.scene
    horizon = scene.world.last_day
    more_from = found.last + timedelta(days=1) if found.last < horizon else None
    shown = _wished(found)
    if not any(day.slots for day in shown):
        scene, shown = scene.drafted(time=None, window=()), found.free
        key = "nearest_days" if key == "ask_day_at" else key
    scene = scene.but(expecting=Expecting.DAY)
    if not any(day.slots for day in shown):
        choices = (*offers.days(scene, (), more_from=more_from), *offers.actions(scene, "human"))
        span = {"first": scene.day(found.first), "last": scene.day(found.last)}
        return scene.ask("nothing_free", *choices, **span, whom=scene.with_drafted())
    parameters = {"service": found.service.name, "whom": scene.with_drafted()}
    if scene.draft.time:
        parameters["time"] = formats.hour_text(scene.state.locale, scene.draft.time)
    return scene.ask(key, *offers.days(scene, shown, more_from=more_from), **parameters)


def _nearest(found: _Found, day: date, told: Reply | None) -> Outcome:
    """Why the wished hour is not to be had, and the free ones closest to it: of that day and of the next."""
    reason = told or _why_not(found, day)
    same_day = _closest(found, found.slots(day))[:_NEAREST_SAME_DAY]
    later = [_closest(found, free.slots)[0] for free in found.free if free.date > day and free.slots]
    starts = sorted([*same_day, *later[:_NEAREST_OTHER_DAYS]])
    if not starts:
        anytime = found._replace(scene=found.scene.drafted(day=None, time=None))
        return _or_wait(_strip(anytime, "nearest_days").after(reason), found, day)
    scene = found.scene.but(expecting=Expecting.TIME)
    choices = offers.times(scene, starts, with_day=bool(later) or not same_day)
    outcome = scene.ask("nearest", *choices).after(reason)
    return outcome if _is_near(found, same_day) else _or_wait(outcome, found, day)


def _or_wait(outcome: Outcome, found: _Found, day: date) -> Outcome:
    """The outcome, and besides its choices the one to be told when the wished day or hour opens up."""
    scene = found.scene
    if scene.state.task is not Task.BOOK or not could_open_up(scene, found.service, day):
        return outcome
    *before, last = outcome.replies
    wait = offers.wait(scene, day, scene.draft.time)
    return outcome._replace(replies=(*before, last._replace(choices=(*last.choices, wait))))


def _is_near(found: _Found, starts: Iterable[datetime]) -> bool:
    wished = _minutes(found.scene.draft.time or "12:00")
    return any(abs(_minutes(_clock(found.scene, start)) - wished) <= NEAR_MINUTES for start in starts)


def could_open_up(scene: Scene, service: Service, day: date) -> bool:
    """Whether somebody works on the wished day, at the wished hour of it, and it could still be booked."""
    world, time = scene.world, scene.draft.time
    earliest = world.local(earliest_start(world.tenant.rules, world.now))
    if not earliest.date() <= day <= world.last_day:
        return False
    first = _minutes(f"{earliest:%H:%M}") if day == earliest.date() else 0
    windows = hours.of_date(wished_providers(scene, service), day, world.tenant.time_zone)
    spans = [(max(_minutes(each.start), first), _minutes(each.end)) for each in windows]
    if time:
        begin = _minutes(time)
        return any(start <= begin and begin + service.duration_minutes <= end for start, end in spans)
    return any(start + service.duration_minutes <= end for start, end in spans)


def _closest(found: _Found, slots: Iterable[Slot]) -> list[datetime]:
    """Starts, the ones nearest to the wished hour first."""
    wished = _minutes(found.scene.draft.time or "12:00")
    starts = [slot.start for slot in slots]
    return sorted(starts, key=lambda start: abs(_minutes(_clock(found.scene, start)) - wished))


def _why_not(found: _Found, day: date) -> Reply:
    """Why a day, or the wished hour of it, is not to be had."""
    scene, time = found.scene, found.scene.draft.time
    windows = hours.of_date(found.providers, day, scene.world.tenant.time_zone)
    if not windows and len(found.providers) == 1 and found.scene.draft.provider_id:
        return scene.reply("provider_off", day=scene.day(day), provider=found.providers[0].name)
    if not windows:
        return scene.reply("day_closed", day=scene.day(day))
    if time is None:
        return _reply(found, "day_full", day=scene.day(day))
    local = datetime.fromisoformat(f"{day.isoformat()}T{time}").replace(tzinfo=scene.world.zone)
    if local < scene.world.now:
        return scene.reply("time_past")
    if local < earliest_start(scene.world.tenant.rules, scene.world.now):
        notice = formats.duration(scene.world.tenant.rules.minimum_notice_minutes)
        return scene.reply("time_too_soon", notice=notice)
    begin, end = _minutes(time), _minutes(time) + found.service.duration_minutes
    if not any(_minutes(window.start) <= begin and end <= _minutes(window.end) for window in windows):
        return _reply(found, "time_closed", day=scene.day(day), hours=hours.said(scene, windows))
    return _reply(found, "time_taken", day=scene.day(day), time=formats.hour_text(scene.state.locale, time))


def _reply(found: _Found, key: str, **parameters: str) -> Reply:
    return found.scene.reply(key, **parameters, whom=found.scene.with_drafted())


def _wished(found: _Found) -> Sequence[FreeDay]:
    """The days with only those starts that fit the wished hours."""
    return tuple(
        FreeDay(free.date, tuple(slot for slot in free.slots if fits(found.scene, slot)))
        for free in found.free
    )


def fits(scene: Scene, slot: Slot) -> bool:
    """Whether a start is at the wished hour, or in the wished hours."""
    draft, clock = scene.draft, _clock(scene, slot.start)
    if draft.time:
        return clock == draft.time
    return not draft.window or draft.window[0] <= clock < draft.window[1]


def _settled(scene: Scene, slot: Slot) -> Scene:
    return scene.drafted(start=slot.start)


def _clock(scene: Scene, instant: datetime) -> str:
    return f"{scene.world.local(instant):%H:%M}"


def _minutes(clock: str) -> int:
    hour, minute = clock.split(":")
    return int(hour) * 60 + int(minute)
