/** What a customer has booked, apart in what is to come and the rest. */

import { type Booking, useBookingsOfContact } from '~/bookings/all-bookings';
import type { CustomerFieldsFragment } from './customers.gql';
import { parted } from './visits';

export interface VisitsOf {
  readonly query: ReturnType<typeof useBookingsOfContact>;
  /** The next first. */
  readonly ahead: readonly Booking[];
  /** Past and cancelled, newest first. */
  readonly behind: readonly Booking[];
}

export function useVisits(customer: CustomerFieldsFragment | null | undefined): VisitsOf {
  // A record stands for one address, or for one phone where there is no address.
  const query = useBookingsOfContact(customer?.email ?? customer?.phone ?? undefined);
  return { query, ...parted(query.data ?? [], Date.now()) };
}
