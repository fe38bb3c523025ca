import { expect, test } from 'vitest';
import { pause, signature } from '~/api/live-signature';

const answer = (over: Partial<Parameters<typeof signature>[0]> = {}) => ({
  bookings: { items: [{ id: 'a', version: 1 }] },
  conversations: { items: [{ id: 'c', bookingId: null }] },
  ...over,
});

test('a change of a booking and a booking made in a chat are noticed, a new conversation is not', () => {
  const before = signature(answer());
  expect(signature(answer({ bookings: { items: [{ id: 'a', version: 2 }] } }))).not.toBe(before);
  expect(signature(answer({ conversations: { items: [{ id: 'c', bookingId: 'b' }] } }))).not.toBe(before);
  expect(signature(answer({ conversations: { items: [{ id: 'd', bookingId: null }] } }))).toBe(before);
});

test('it asks less and less often while nothing answers, but never stops', () => {
  expect([0, 1, 2, 9].map(pause)).toEqual([1500, 3000, 6000, 30000]);
});
