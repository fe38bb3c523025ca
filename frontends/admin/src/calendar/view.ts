/** What the calendar shows: in its address, so that it can be linked, and remembered for the next visit. */

import type { BookingStatus } from '~/schema.gql';
import { STATUSES } from '~/bookings/status';
import { addDays, startOfDate, startOfWeek } from '~/ui/zone-time';

export const VIEWS = ['day', 'week', 'month'] as const;
export type View = (typeof VIEWS)[number];

export interface Showing {
  readonly view: View;
  readonly date: string;
  /** Empty: all of them. */
  readonly providerIds: readonly string[];
  readonly serviceIds: readonly string[];
  /** Empty: all that hold time. */
  readonly statuses: readonly BookingStatus[];
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH_DAYS = 42;

/** The address first, then what was shown last, then the day of today. The date is never remembered. */
export function showingFrom(address: URLSearchParams, remembered: URLSearchParams, today: string): Showing {
  const value = (name: string) => address.get(name) ?? remembered.get(name) ?? '';
  const list = (name: string) => value(name).split(',').filter(Boolean);
  const date = address.get('date') ?? '';
  return {
    view: VIEWS.find((view) => view === value('view')) ?? 'day',
    date: DATE.test(date) ? date : today,
    providerIds: list('provider'),
    serviceIds: list('service'),
    statuses: STATUSES.filter((status) => list('status').includes(status)),
  };
}

/** Filters are always named, even when they are empty: what is remembered must not come back into a link. */
export function addressOf({ view, date, providerIds, serviceIds, statuses }: Showing): Record<string, string> {
  return { view, date, provider: providerIds.join(','), service: serviceIds.join(','), status: statuses.join(',') };
}

/** The dates that are seen, first and first beyond; `firstDay` of a week, 0 is Sunday. */
export function datesSeen({ view, date }: Pick<Showing, 'view' | 'date'>, firstDay: number): readonly [string, string] {
  switch (view) {
    case 'day':
      return [date, addDays(date, 1)];
    case 'week': {
      const monday = startOfWeek(date, firstDay);
      return [monday, addDays(monday, 7)];
    }
    case 'month': {
      const first = startOfWeek(`${date.slice(0, 7)}-01`, firstDay);
      return [first, addDays(first, MONTH_DAYS)];
    }
  }
}

export function rangeOf([from, to]: readonly [string, string], zone: string) {
  return { from: startOfDate(from, zone), to: startOfDate(to, zone) };
}

/** The same view, earlier (-1) or later (1). */
export function turned({ view, date }: Pick<Showing, 'view' | 'date'>, direction: 1 | -1): string {
  if (view !== 'month') return addDays(date, direction * (view === 'week' ? 7 : 1));
  const month = new Date(`${date.slice(0, 7)}-01T00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + direction);
  return month.toISOString().slice(0, 10);
}

/** Where the week begins for a language and its region; Monday where the browser does not know. */
export function firstDayOfWeek(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}
