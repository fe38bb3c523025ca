/** Which bookings a list shows. A filter lives in the page's address, so that it can be linked and kept. */

import type { BookingStatus } from '~/schema.gql';
import { addDays } from '~/ui/zone-time';
import type { Booking } from './all-bookings';
import { STATUSES } from './status';

/** Days that move with the calendar; `dates` has its own. */
export const PERIODS = ['today', 'upcoming', 'week', 'past', 'dates'] as const;
export type Period = (typeof PERIODS)[number];

export interface Filter {
  readonly period: Period;
  /** Both included; of `dates` only. */
  readonly from: string;
  readonly to: string;
  readonly search: string;
  readonly statuses: readonly BookingStatus[];
  readonly providerIds: readonly string[];
  readonly serviceIds: readonly string[];
}

export const EVERYTHING: Filter = {
  period: 'upcoming',
  from: '',
  to: '',
  search: '',
  statuses: [],
  providerIds: [],
  serviceIds: [],
};

const AHEAD_DAYS = 90;
const BACK_DAYS = 30;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** First and last date, both included. */
export function datesOf({ period, from, to }: Filter, today: string): readonly [string, string] {
  switch (period) {
    case 'today':
      return [today, today];
    case 'week':
      return [today, addDays(today, 6)];
    case 'past':
      return [addDays(today, -BACK_DAYS), addDays(today, -1)];
    case 'dates':
      if (DATE.test(from) && DATE.test(to)) return from <= to ? [from, to] : [to, from];
      return DATE.test(from) ? [from, addDays(from, AHEAD_DAYS)] : [today, DATE.test(to) ? to : today];
    case 'upcoming':
      return [today, addDays(today, AHEAD_DAYS)];
  }
}

export function matches(booking: Booking, filter: Filter): boolean {
  return (
    oneOf(filter.statuses, booking.status) &&
    oneOf(filter.providerIds, booking.providerId) &&
    oneOf(filter.serviceIds, booking.serviceId) &&
    found(booking, filter.search)
  );
}

/** Every word is somewhere in reference, name or e-mail, or all of it is a part of the number; accents do not matter. */
export function found({ reference, customer }: Pick<Booking, 'reference' | 'customer'>, search: string): boolean {
  const text = plain([reference, customer.name, customer.email].join(' '));
  const words = plain(search).split(/\s+/).filter(Boolean);
  return (
    words.every((word) => text.includes(word)) ||
    (isNumber(search) && digits(customer.phone ?? '').includes(digits(search)))
  );
}

/** The code of a booking, however it is written, or undefined. */
export const referenceIn = (search: string): string | undefined =>
  /^[0-9A-Za-z]{8}$/.test(search.trim().replaceAll(/[\s-]/g, '')) ? search.trim().replaceAll(/[\s-]/g, '') : undefined;

/** A whole e-mail address or phone number, or undefined. */
export function contactIn(search: string): string | undefined {
  const text = search.trim();
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text)) return text;
  return /^\+?[\d\s().-]{7,}$/.test(text) && digits(text).length >= 7 ? text : undefined;
}

export function filterFrom(parameters: URLSearchParams): Filter {
  const list = (name: string) => parameters.get(name)?.split(',').filter(Boolean) ?? [];
  const period = parameters.get('period');
  return {
    period: PERIODS.find((each) => each === period) ?? EVERYTHING.period,
    from: parameters.get('from') ?? '',
    to: parameters.get('to') ?? '',
    search: parameters.get('q') ?? '',
    statuses: STATUSES.filter((status) => list('status').includes(status)),
    providerIds: list('provider'),
    serviceIds: list('service'),
  };
}

/** Only what differs from everything. */
export function parametersOf(filter: Filter): Record<string, string> {
  const dates = filter.period === 'dates' ? { from: filter.from, to: filter.to } : {};
  const all = {
    period: filter.period === EVERYTHING.period ? '' : filter.period,
    ...dates,
    q: filter.search,
    status: filter.statuses.join(','),
    provider: filter.providerIds.join(','),
    service: filter.serviceIds.join(','),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

const oneOf = <T>(chosen: readonly T[], value: T): boolean => chosen.length === 0 || chosen.includes(value);
const isNumber = (text: string): boolean => /^[\s+\d().-]+$/.test(text) && digits(text).length > 2;
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
const digits = (text: string): string => text.replaceAll(/\D/g, '');
