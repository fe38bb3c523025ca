/** What lies in the dates that are seen: bookings and blocks as filtered, and the providers whose columns there are. */

import { useMemo } from 'react';
import { useBusiness } from '~/api/business';
import { useLive } from '~/api/live';
import { BookingUpdates } from '~/api/live.gql';
import { useBookings } from '~/bookings/all-bookings';
import { forget } from '~/bookings/cache';
import { holdsTime } from '~/bookings/status';
import { type Provider, useBookable } from '~/bookings/use-bookable';
import { useHolds } from '~/waiting/use-holds';
import { type Entry, blockEntry, bookingEntry, holdEntry, spotOf } from './entries';
import { useBlocks } from './use-blocks';
import { type Showing, rangeOf } from './view';

export interface Agenda {
  readonly query: ReturnType<typeof useBookings>;
  /** Those whose columns are seen, in order. */
  readonly providers: readonly Provider[];
  readonly entries: readonly Entry[];
}

export function useAgenda({ providerIds, serviceIds, statuses }: Showing, dates: readonly [string, string]): Agenda {
  const { timeZone } = useBusiness();
  const [from, to] = dates;
  const range = useMemo(() => rangeOf([from, to], timeZone), [from, to, timeZone]);
  const query = useBookings(range);
  const blocks = useBlocks(range);
  const holds = useHolds(range);
  const { providers: all, services } = useBookable();
  useLive(BookingUpdates, forget);

  // Of the answer and not of the query, so that looking again without news draws nothing anew, under somebody's hands.
  const { data } = query;
  const shown = useMemo(() => {
    // Whoever has been deleted since, or was never ours, hides nothing.
    const chosen = providerIds.filter((id) => all.some((each) => each.id === id));
    const wanted = serviceIds.filter((id) => services.some((each) => each.id === id));
    const bookings = (data ?? []).filter(
      (booking) =>
        (statuses.length ? statuses.includes(booking.status) : holdsTime(booking)) &&
        (wanted.length === 0 || wanted.includes(booking.serviceId)),
    );
    const entries = [...bookings.map(bookingEntry), ...blocks.map(blockEntry), ...holds.map(holdEntry)];
    const holding = new Set(entries.map(providerOf));
    // Somebody who has left keeps a column for as long as visits are in it.
    const known = all.filter(({ id, active }) => active || holding.has(id));
    const providers = chosen.length ? known.filter(({ id }) => chosen.includes(id)) : known;
    const seen = new Set(providers.map(({ id }) => id));
    return { providers, entries: entries.filter((entry) => seen.has(providerOf(entry))) };
  }, [data, blocks, holds, all, services, providerIds, serviceIds, statuses]);
  return useMemo(() => ({ query, ...shown }), [query, shown]);
}

const providerOf = (entry: Entry): string => spotOf(entry).providerId;
