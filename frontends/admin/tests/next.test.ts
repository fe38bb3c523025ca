import { expect, test, vi } from 'vitest';
import { invitationOf, nextOf, signInAt } from '~/auth/next';

vi.stubGlobal('window', { location: { origin: 'https://admin.example' } });

test.each([
  ['?next=%2Fbookings%3Fday%3D1', '/bookings?day=1'],
  ['', '/'],
  ['?next=https%3A%2F%2Fevil.example', '/'],
  ['?next=%2F%2Fevil.example', '/'],
  ['?next=%2F%5Cevil.example', '/'],
  ['?next=%2F%09%2Fevil.example', '/'],
  ['?next=%2F%0D%0A%2Fevil.example', '/'],
  ['?next=%2F%09%2F', '/'],
])('%s leads to %s', (search, path) => {
  expect(nextOf(search)).toBe(path);
});

test('whoever lost the session comes back to where they were, and nobody else does', () => {
  const address = signInAt('/customers?q=ana', 'lucia');
  const search = new URL(address, 'https://admin.example').search;
  expect(nextOf(search, { id: 'lucia' })).toBe('/customers?q=ana');
  expect(nextOf(search, { id: 'marcus' })).toBe('/');
});

test('whoever has not been there yet arrives where the address says', () => {
  expect(signInAt('/team')).toBe('/sign-in?next=%2Fteam');
  expect(signInAt('/')).toBe('/sign-in');
  expect(nextOf('?next=%2Fteam', { id: 'marcus' })).toBe('/team');
});

test('whoever follows an invitation brings its token along', () => {
  expect(invitationOf(`?next=${encodeURIComponent('/join?token=a-b_c')}`)).toBe('a-b_c');
  expect(invitationOf('?next=%2Fteam')).toBeUndefined();
});
