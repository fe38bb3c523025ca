/** The bookings of a filter: those of its dates, and whoever a whole code, address or number leads to on other days. */

import { useMemo } from 'react';
import { useBusiness } from '~/api/business';
import { useApi } from '~/api/hooks';
import { addDays, startOfDate } from '~/ui/zone-time';
import { type Booking, useBookings, useBookingsOfContact } from './all-bookings';
import { BookingByReference } from './bookings.gql';
import { type Filter, contactIn, matches, referenceIn } from './filter';

export function useFound(filter: Filter, [first, last]: readonly [string, string]) {
  const { timeZone } = useBusiness();
  const query = useBookings({ from: startOfDate(first, timeZone), to: startOfDate(addDays(last, 1), timeZone) });
  const reference = referenceIn(filter.search);
  const byReference = useApi(BookingByReference, { reference: reference ?? '' }, { enabled: reference !== undefined });
  const byContact = useBookingsOfContact(contactIn(filter.search));

  const bookings = useMemo(() => {
    const asked = [byReference.data?.bookingByReference ?? [], byContact.data ?? []].flat();
    const anyWords = { ...filter, search: '' };
    const found = new Map<string, Booking>();
    for (const booking of query.data ?? []) if (matches(booking, filter)) found.set(booking.id, booking);
    for (const booking of asked) if (matches(booking, anyWords)) found.set(booking.id, booking);
    return [...found.values()].sort((one, other) => one.start.localeCompare(other.start));
  }, [query.data, byReference.data, byContact.data, filter]);

  return { query, bookings };
}
