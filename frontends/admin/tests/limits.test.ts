import { expect, test } from 'vitest';
import { nearness, share } from '~/usage/limits';

test('a month is near its limit from four fifths on, and full from the limit on', () => {
  const at = (used: number) => nearness({ used, limit: 50 });
  expect([0, 39, 40, 49, 50, 57].map(at)).toEqual(['room', 'room', 'nearly', 'nearly', 'full', 'full']);
});

test('without a limit there is always room', () => {
  expect(nearness({ used: 1_000_000, limit: null })).toBe('room');
  expect(share({ used: 3, limit: null })).toBe(0);
});
