import { expect, test, vi } from 'vitest';
import { invitationOf, nextOf } from '~/session/next';

vi.stubGlobal('window', { location: { origin: 'https://admin.example' } });

test.each([
  ['?next=%2Fbookings%3Fday%3D1', '/bookings?day=1'],
  ['', '/'],
  ['?next=https%3A%2F%2Fevil.example', '/'],
  ['?next=%2F%2Fevil.example', '/'],
  ['?next=%2F%5Cevil.example', '/'],
])('%s leads to %s', (search, path) => {
  expect(nextOf(search)).toBe(path);
});

test('whoever follows an invitation brings its token along', () => {
  expect(invitationOf(`?next=${encodeURIComponent('/join?token=a-b_c')}`)).toBe('a-b_c');
  expect(invitationOf('?next=%2Fteam')).toBeUndefined();
});
