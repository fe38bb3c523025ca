/** Bookings in the cache: shown where they are to be before the API has answered, and put back when it refuses. */

import { queryClient } from '~/api/hooks';
import type { Booking } from './all-bookings';
import { BookingDetail, Bookings, BookingsOfContact } from './bookings.gql';

/** Operations whose answers a change of a booking makes old. */
export const STALE = [Bookings, BookingDetail, BookingsOfContact] as const;

type Cached = readonly Booking[] | undefined;

/** Shows the booking differently; answers how to take that back. */
export function foresee(id: string, change: Partial<Booking>): () => void {
  const filter = { queryKey: [Bookings.name] };
  // An answer that is on its way does not know of the change yet.
  void queryClient.cancelQueries(filter);
  const before = queryClient.getQueriesData<Cached>(filter);
  queryClient.setQueriesData<Cached>(filter, (bookings) =>
    bookings?.map((booking) => (booking.id === id ? { ...booking, ...change } : booking)),
  );
  return () => {
    for (const [key, bookings] of before) queryClient.setQueryData(key, bookings);
  };
}

/** Whose booking it is, if it has been seen. */
export const customerOf = (reference: string): string | undefined =>
  queryClient
    .getQueriesData<Cached>({ queryKey: [Bookings.name] })
    .flatMap(([, bookings]) => bookings ?? [])
    .find((booking) => booking.reference === reference)?.customer.name;

export const forget = (): Promise<unknown> =>
  Promise.all(STALE.map(({ name }) => queryClient.invalidateQueries({ queryKey: [name] })));
