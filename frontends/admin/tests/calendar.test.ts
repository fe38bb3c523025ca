import { expect, test } from 'vitest';
import { stepped, shifted } from '~/calendar/steps';
import { addressOf, datesSeen, showingFrom, turned } from '~/calendar/view';

const MADRID = 'Europe/Madrid';
const spot = { start: '2026-11-23T09:00:00Z', providerId: 'ana', durationMinutes: 30 };
const day = { view: 'day' as const, zone: MADRID, interval: 15, providerIds: ['ana', 'ben'] };

test('on a day arrows go up and down by the interval and across by provider', () => {
  expect(stepped(spot, 'ArrowDown', false, day)?.start).toBe('2026-11-23T09:15:00Z');
  expect(stepped(spot, 'ArrowUp', false, day)?.start).toBe('2026-11-23T08:45:00Z');
  expect(stepped(spot, 'ArrowRight', false, day)?.providerId).toBe('ben');
  expect(stepped(spot, 'ArrowLeft', false, day)).toBeUndefined();
});

test('in a week they go across by day, in a month down by week', () => {
  expect(stepped(spot, 'ArrowRight', false, { ...day, view: 'week' })?.start).toBe('2026-11-24T09:00:00Z');
  expect(stepped(spot, 'ArrowDown', false, { ...day, view: 'month' })?.start).toBe('2026-11-30T09:00:00Z');
});

test('with shift it lasts longer or shorter, but never nothing', () => {
  expect(stepped(spot, 'ArrowDown', true, day)?.durationMinutes).toBe(45);
  expect(stepped({ ...spot, durationMinutes: 15 }, 'ArrowUp', true, day)).toBeUndefined();
});

test('other keys mean nothing', () => {
  expect(stepped(spot, 'a', false, day)).toBeUndefined();
  expect(stepped(spot, 'Tab', true, day)).toBeUndefined();
});

test('a day later is the same hour on the wall when clocks change', () => {
  expect(shifted({ ...spot, start: '2026-10-24T08:00:00Z' }, 1440, MADRID).start).toBe('2026-10-25T09:00:00Z');
  expect(shifted({ ...spot, start: '2026-03-28T09:00:00Z' }, 1440, MADRID).start).toBe('2026-03-29T08:00:00Z');
});

test('the address is stronger than what is remembered, and dates are never remembered', () => {
  const remembered = new URLSearchParams('view=month&date=2020-01-01&provider=ana');
  expect(showingFrom(new URLSearchParams(), remembered, '2026-11-23')).toEqual({
    view: 'month',
    date: '2026-11-23',
    providerIds: ['ana'],
    serviceIds: [],
    statuses: [],
  });
  const linked = showingFrom(new URLSearchParams('view=week&date=2026-12-01&provider='), remembered, '2026-11-23');
  expect([linked.view, linked.date, linked.providerIds]).toEqual(['week', '2026-12-01', []]);
  expect(showingFrom(new URLSearchParams(addressOf(linked)), remembered, 'today')).toEqual(linked);
  expect(showingFrom(new URLSearchParams('view=year&date=2026-13-45'), new URLSearchParams(), '2026-11-23').date).toBe(
    '2026-11-23',
  );
});

test('what is seen begins where the week begins', () => {
  expect(datesSeen({ view: 'week', date: '2026-11-25' }, 1)).toEqual(['2026-11-23', '2026-11-30']);
  expect(datesSeen({ view: 'week', date: '2026-11-25' }, 0)).toEqual(['2026-11-22', '2026-11-29']);
  expect(datesSeen({ view: 'month', date: '2026-11-25' }, 1)).toEqual(['2026-10-26', '2026-12-07']);
});

test('a month later is the next month, whatever the day', () => {
  expect(turned({ view: 'month', date: '2026-01-31' }, 1)).toBe('2026-02-01');
  expect(turned({ view: 'month', date: '2026-01-31' }, -1)).toBe('2025-12-01');
  expect(turned({ view: 'week', date: '2026-12-28' }, 1)).toBe('2027-01-04');
});
