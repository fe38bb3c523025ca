/** Every booking of a stretch of time: pages are followed to the last. */

import { type UseQueryResult, keepPreviousData, useQuery } from '@tanstack/react-query';
import { request } from '~/api/request';
import { type BookingFieldsFragment, Bookings, BookingsOfContact } from './bookings.gql';

export type Booking = BookingFieldsFragment;

/** Instants: those that start from one until before the other. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** Its key begins with `Bookings`, so that `stale: [Bookings]` reaches it. */
export function useBookings(range: Range, enabled = true): UseQueryResult<readonly Booking[]> {
  return useQuery({
    queryKey: [Bookings.name, range],
    queryFn: ({ signal }) =>
      following(async (nextToken) => (await request(Bookings, { ...range, nextToken }, signal)).bookings),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** Newest first; a contact is an e-mail address or a phone number. */
export function useBookingsOfContact(contact: string | undefined): UseQueryResult<readonly Booking[]> {
  return useQuery({
    queryKey: [BookingsOfContact.name, { contact }],
    queryFn: ({ signal }) =>
      following(
        async (nextToken) =>
          (await request(BookingsOfContact, { contact: contact!, nextToken }, signal)).customerBookings,
      ),
    enabled: contact !== undefined,
  });
}

interface PageOf<Item> {
  readonly items: readonly Item[];
  readonly nextToken: string | null;
}

export async function following<Item>(page: (nextToken: string | null) => Promise<PageOf<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  let nextToken: string | null = null;
  do {
    const each: PageOf<Item> = await page(nextToken);
    items.push(...each.items);
    nextToken = each.nextToken;
  } while (nextToken);
  return items;
}
