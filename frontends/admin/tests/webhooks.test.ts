import { expect, test } from 'vitest';
import { newsSoon, typeOf } from '~/webhooks/delivery';
import { healthOf, nameOf } from '~/webhooks/health';

const on = { active: true, switchedOff: null, failingSince: null };
const NOW = Date.parse('2026-11-25T12:00:00Z');

test('how an endpoint is doing', () => {
  expect(healthOf(on)).toBe('on');
  expect(healthOf({ ...on, failingSince: '2026-11-25T10:00:00Z' })).toBe('failing');
  expect(healthOf({ ...on, active: false })).toBe('off');
  expect(healthOf({ ...on, active: false, failingSince: '2026-11-25T10:00:00Z' })).toBe('off');
  expect(healthOf({ active: false, switchedOff: 'FAILING', failingSince: '2026-11-20T10:00:00Z' })).toBe('givenUp');
  expect(healthOf({ active: false, switchedOff: 'GONE', failingSince: null })).toBe('gone');
});

test('an endpoint without a name goes by where it is', () => {
  expect(nameOf({ url: 'https://till.example.com/in?x=1', description: null })).toBe('till.example.com');
  expect(nameOf({ url: 'https://till.example.com/in', description: 'Till' })).toBe('Till');
});

test('looking again is worth it while something is due within a minute', () => {
  const pending = (nextTryAt: string | null) => [{ state: 'PENDING', nextTryAt }] as const;
  expect(newsSoon(pending(null), NOW)).toBe(true);
  expect(newsSoon(pending('2026-11-25T12:00:30Z'), NOW)).toBe(true);
  expect(newsSoon(pending('2026-11-25T12:05:00Z'), NOW)).toBe(false);
  expect(newsSoon([{ state: 'DELIVERED', nextTryAt: null }], NOW)).toBe(false);
});

test('a kind of message that is not known yet has no words', () => {
  expect(typeOf('booking.moved')).toBeUndefined();
  expect(typeOf('webhook.test')).toBe('webhook.test');
});
