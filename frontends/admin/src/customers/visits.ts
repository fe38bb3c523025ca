/** Which visits are still to come: the API's own rule, by which it refuses to erase a customer. */

import type { Booking } from '~/bookings/all-bookings';
import { canMove } from '~/bookings/status';

type Visit = Pick<Booking, 'status' | 'start' | 'end'>;

/** `visits` newest first. What is going on now is not behind yet; what was cancelled is. */
export function parted<V extends Visit>(visits: readonly V[], now: number): { ahead: V[]; behind: V[] } {
  const isAhead = (visit: V) => canMove(visit) && Date.parse(visit.end) > now;
  return {
    ahead: visits.filter(isAhead).toReversed(),
    behind: visits.filter((visit) => !isAhead(visit)),
  };
}
