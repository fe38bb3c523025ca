/** The week in numbers. Pure: what counts as what. */

import type { Booking } from '~/bookings/all-bookings';
import { holdsTime } from '~/bookings/status';

type Counted = Pick<Booking, 'start' | 'end' | 'status' | 'createdAt'>;

export interface Numbers {
  /** Visits of today that were not cancelled. */
  readonly today: number;
  readonly week: number;
  readonly noShows: number;
  /** From now on, whenever. */
  readonly waiting: number;
}

interface Stretch {
  readonly from: string;
  readonly to: string;
}

export function numbersOf(bookings: readonly Counted[], today: Stretch, week: Stretch, now: number): Numbers {
  const visits = bookings.filter(holdsTime);
  return {
    today: visits.filter(startsIn(today)).length,
    week: visits.filter(startsIn(week)).length,
    noShows: bookings.filter(startsIn(week)).filter(({ status }) => status === 'NO_SHOW').length,
    waiting: bookings.filter(({ status, end }) => status === 'PENDING' && Date.parse(end) > now).length,
  };
}

/** What is on or still to come today, in order; and begun visits of today that nobody has closed. */
export function comingUp<B extends Counted>(bookings: readonly B[], today: Stretch): B[] {
  return bookings.filter(startsIn(today)).filter(({ status }) => status === 'PENDING' || status === 'CONFIRMED');
}

/** Made since a moment, newest first. */
export function newSince<B extends Counted>(bookings: readonly B[], seen: string): B[] {
  return bookings
    .filter(({ createdAt, status }) => createdAt > seen && status !== 'CANCELLED')
    .sort((one, other) => other.createdAt.localeCompare(one.createdAt));
}

const startsIn =
  ({ from, to }: Stretch) =>
  ({ start }: Pick<Counted, 'start'>): boolean =>
    start >= from && start < to;
