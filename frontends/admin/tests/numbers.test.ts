import { expect, test } from 'vitest';
import { comingUp, newSince, numbersOf } from '~/today/numbers';

const today = { from: '2026-11-23T03:00:00Z', to: '2026-11-24T03:00:00Z' };
const week = { from: '2026-11-23T03:00:00Z', to: '2026-11-30T03:00:00Z' };
const now = Date.parse('2026-11-23T15:00:00Z');
const booking = (
  start: string,
  status: 'PENDING' | 'CONFIRMED' | 'CANCELLED' | 'NO_SHOW' | 'COMPLETED',
  createdAt = '2026-11-20T00:00:00Z',
) => ({
  start,
  end: start.replace(':00:00Z', ':30:00Z'),
  status,
  createdAt,
});

test('a day ends where the next begins, and cancelled visits are none', () => {
  const bookings = [
    booking('2026-11-23T03:00:00Z', 'CONFIRMED'),
    booking('2026-11-23T14:00:00Z', 'NO_SHOW'),
    booking('2026-11-24T03:00:00Z', 'PENDING'),
    booking('2026-11-23T16:00:00Z', 'CANCELLED'),
    booking('2026-11-23T12:00:00Z', 'PENDING'),
  ];
  expect(numbersOf(bookings, today, week, now)).toEqual({ today: 3, week: 4, noShows: 1, waiting: 1 });
});

test('what comes is what nobody has closed, begun visits included', () => {
  const bookings = [
    booking('2026-11-23T12:00:00Z', 'CONFIRMED'),
    booking('2026-11-23T13:00:00Z', 'COMPLETED'),
    booking('2026-11-23T18:00:00Z', 'PENDING'),
  ];
  expect(comingUp(bookings, today).map(({ status }) => status)).toEqual(['CONFIRMED', 'PENDING']);
});

test('new is what was made after the last look, the newest first', () => {
  const bookings = [
    booking('2026-11-25T12:00:00Z', 'CONFIRMED', '2026-11-23T10:00:00Z'),
    booking('2026-11-24T12:00:00Z', 'CONFIRMED', '2026-11-23T12:00:00Z'),
    booking('2026-11-24T13:00:00Z', 'CONFIRMED', '2026-11-23T09:00:00Z'),
    booking('2026-11-24T14:00:00Z', 'CANCELLED', '2026-11-23T12:30:00Z'),
  ];
  expect(newSince(bookings, '2026-11-23T09:00:00Z').map(({ createdAt }) => createdAt)).toEqual([
    '2026-11-23T12:00:00Z',
    '2026-11-23T10:00:00Z',
  ]);
});
