/** How often is asked whether the agenda has changed, and what tells that it has. */

import type { LiveQuery } from './live.gql';

const EVERY_MS = 1_500;
const SELDOM_MS = 30_000;

/** Milliseconds until the next look: twice as long after every failure. */
export const pause = (failures: number): number => Math.min(EVERY_MS * 2 ** failures, SELDOM_MS);

export function signature({ bookings, conversations }: LiveQuery): string {
  const held = bookings.items.map(({ id, version }) => `${id}.${version}`);
  const made = conversations.items.flatMap(({ bookingId }) => bookingId ?? []);
  return [...held, ...made].join(' ');
}
