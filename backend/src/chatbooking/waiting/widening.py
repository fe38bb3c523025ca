"""Whether a change gives time that was not to be had before: pure rules on the states before and after it."""

from datetime import date

from chatbooking.bookings.blocks import Block
from chatbooking.bookings.schedule import hours_of, week_of
from chatbooking.catalog.model import Provider, Service
from chatbooking.tenants.model import Tenant, TenantStatus


def frees_time(was: Block, now: Block | None) -> bool:
    """Whether any of a block's time is free of it now."""
    if now is None or now.provider_id != was.provider_id:
        return True
    return was.start < now.start or now.end < was.end


def dates_opened(was: Provider, now: Provider) -> tuple[date, ...] | None:
    """The provider's dates on which hours were added; None: it may be any."""
    if not now.active:
        return ()
    if not was.active or was.time_zone != now.time_zone:
        return None
    if any(after & ~before for before, after in zip(week_of(was), week_of(now), strict=True)):
        return None
    before, after = hours_of(was), hours_of(now)
    differ = {exception.date for exception in (*was.exceptions, *now.exceptions)}
    return tuple(sorted(day for day in differ if after(day) & ~before(day)))


def fits_better(was: Service, now: Service) -> bool:
    """Whether a service may fit where it did not: with more people, or in less time."""
    if not now.active:
        return False
    more = not was.active or set(now.provider_ids) - set(was.provider_ids)
    shorter = (
        now.duration_minutes < was.duration_minutes
        or now.buffer_before_minutes < was.buffer_before_minutes
        or now.buffer_after_minutes < was.buffer_after_minutes
    )
    return bool(more or shorter)


def lets_more_book(was: Tenant, now: Tenant) -> bool:
    """Whether a business takes bookings that it would not have taken."""
    if now.status is not TenantStatus.ACTIVE:
        return False
    return (
        was.status is not TenantStatus.ACTIVE
        or now.rules.minimum_notice_minutes < was.rules.minimum_notice_minutes
        or now.rules.horizon_days > was.rules.horizon_days
        or now.rules.slot_interval_minutes != was.rules.slot_interval_minutes
    )
