import { expect, test } from 'vitest';
import { nextOf } from '~/session/next';

test.each([
  ['?next=%2Fbookings%3Fday%3D1', '/bookings?day=1'],
  ['', '/'],
  ['?next=https%3A%2F%2Fevil.example', '/'],
  ['?next=%2F%2Fevil.example', '/'],
  ['?next=%2F%5Cevil.example', '/'],
])('%s leads to %s', (search, path) => {
  expect(nextOf(search)).toBe(path);
});
