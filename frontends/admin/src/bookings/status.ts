/** What can be done with a booking: the API's table of transitions, so that nothing is offered that it refuses. */

import type { BookingStatus } from '~/schema.gql';
import type { Booking } from './all-bookings';

export const STATUSES = [
  'PENDING',
  'CONFIRMED',
  'COMPLETED',
  'NO_SHOW',
  'CANCELLED',
] as const satisfies readonly BookingStatus[];

export const COLOURS: Record<BookingStatus, string> = {
  PENDING: 'yellow',
  CONFIRMED: 'pine',
  COMPLETED: 'blue',
  NO_SHOW: 'red',
  CANCELLED: 'gray',
};

export type BookingAction = 'confirm' | 'complete' | 'noShow' | 'move' | 'cancel' | 'restore';

export function actionsOf({ status, start }: Pick<Booking, 'status' | 'start'>, now: number): BookingAction[] {
  if (status === 'CANCELLED' || status === 'COMPLETED' || status === 'NO_SHOW') return ['restore'];
  const begun = Date.parse(start) <= now;
  return [
    ...(status === 'PENDING' ? (['confirm'] as const) : []),
    ...(begun ? (['complete', 'noShow'] as const) : []),
    'move',
    'cancel',
  ];
}

/** Cancelled ones have given their time back. */
export const holdsTime = ({ status }: Pick<Booking, 'status'>): boolean => status !== 'CANCELLED';
export const canMove = ({ status }: Pick<Booking, 'status'>): boolean => status === 'PENDING' || status === 'CONFIRMED';
