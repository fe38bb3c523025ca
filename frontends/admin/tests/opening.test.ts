import { describe, expect, test } from 'vitest';
import { gapsOf } from '~/bookings/gaps';
import { type Span, closedSpans, openSpans, spanOn, united, without } from '~/bookings/opening';

const ZONE = 'America/Santiago';
const day = (weekday: 'MONDAY' | 'TUESDAY', ...windows: [string, string][]) => ({
  weekday,
  windows: windows.map(([start, end]) => ({ start, end })),
  breaks: [{ start: '13:00', end: '14:00' }],
});
const provider = (over = {}) => ({
  timeZone: ZONE,
  weeklyHours: [day('MONDAY', ['09:00', '18:00']), day('TUESDAY', ['20:00', '24:00'])],
  exceptions: [{ date: '2026-11-30', windows: [{ start: '10:00', end: '12:00' }], note: null }],
  ...over,
});
const MONDAY = '2026-11-23';

test('a weekday is open between its breaks, a date of its own as it says, any other not at all', () => {
  expect(openSpans(provider(), MONDAY, ZONE)).toEqual([
    { start: 540, end: 780 },
    { start: 840, end: 1080 },
  ]);
  expect(openSpans(provider(), '2026-11-30', ZONE)).toEqual([{ start: 600, end: 720 }]);
  expect(openSpans(provider(), '2026-11-25', ZONE)).toEqual([]);
  expect(openSpans(provider(), '2026-11-24', ZONE)).toEqual([{ start: 1200, end: 1440 }]);
});

test('a provider of another zone is open when the wall of the business says so, across midnight too', () => {
  const madrid = provider({ timeZone: 'Europe/Madrid', exceptions: [] });
  // Four hours earlier in Santiago in November.
  expect(openSpans(madrid, MONDAY, ZONE)).toEqual([
    { start: 300, end: 540 },
    { start: 600, end: 840 },
  ]);
  const tokyo = provider({ timeZone: 'Asia/Tokyo', exceptions: [] });
  expect(openSpans(tokyo, '2026-11-22', ZONE)).toEqual([{ start: 1260, end: 1440 }]);
  expect(openSpans(tokyo, MONDAY, ZONE)).toEqual([
    { start: 0, end: 60 },
    { start: 120, end: 360 },
  ]);
});

describe('spans, by every minute of the day', () => {
  const minutes = (spans: readonly Span[]) =>
    new Set(spans.flatMap(({ start, end }) => Array.from({ length: Math.max(end - start, 0) }, (_, at) => start + at)));
  let state = 7;
  const random = (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const some = (): Span[] => Array.from({ length: random(6) }, () => ({ start: random(1440), end: random(1441) }));

  test.each(Array.from({ length: 60 }, (_, each) => each))('case %i', () => {
    const [open, taken] = [some(), some()];
    const left = minutes(without(united(open), taken));
    const busy = minutes(taken);
    expect(left).toEqual(
      new Set([...minutes(open)].filter((minute) => !busy.has(minute)).sort((one, other) => one - other)),
    );
    expect(minutes(united([...closedSpans(open), ...open])).size).toBe(1440);
    const all = united(open);
    expect(all.every(({ start }, at) => at === 0 || start > all[at - 1]!.end)).toBe(true);
  });
});

test('a gap is what lies between visits and lasts long enough', () => {
  const taken = [
    { start: '2026-11-23T12:00:00Z', end: '2026-11-23T12:50:00Z' },
    { start: '2026-11-23T13:00:00Z', end: '2026-11-23T15:30:00Z' },
  ];
  expect(gapsOf(openSpans(provider(), MONDAY, ZONE), taken, MONDAY, ZONE, 15)).toEqual([
    { start: 750, end: 780 },
    { start: 840, end: 1080 },
  ]);
});

test('what crosses midnight lies on both days', () => {
  const [start, end] = ['2026-11-24T02:30:00Z', '2026-11-24T03:30:00Z'];
  expect(spanOn('2026-11-23', start, end, ZONE)).toEqual({ start: 1410, end: 1440 });
  expect(spanOn('2026-11-24', start, end, ZONE)).toEqual({ start: 0, end: 30 });
  expect(spanOn('2026-11-25', start, end, ZONE)).toBeUndefined();
});
