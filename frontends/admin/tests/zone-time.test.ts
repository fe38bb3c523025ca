import { describe, expect, test } from 'vitest';
import {
  addDays,
  addWallMinutes,
  dateOf,
  instantOf,
  minutesBetween,
  offsetText,
  startOfDate,
  startOfWeek,
  wallOf,
} from '~/ui/zone-time';

const ZONES = [
  'UTC',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'America/New_York',
  'Europe/Madrid',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

/** The same instants on every run: no seed to report. */
function* instants(count: number): Generator<string> {
  let state = 20261123;
  for (let each = 0; each < count; each++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    const minutes = Math.floor((state / 2 ** 32) * 2 * 365 * 288) * 5;
    yield `${new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().slice(0, 19)}Z`;
  }
}

describe.each(ZONES)('%s', (zone) => {
  test('an instant comes back from the wall, the doubled hour included', () => {
    for (const instant of instants(1500)) {
      expect(instantOf(wallOf(instant, zone), zone, instant)).toBe(instant);
    }
  });

  test('every date begins once, and dates follow one another', () => {
    for (let date = '2026-01-01'; date < '2027-01-01'; date = addDays(date, 1)) {
      const start = startOfDate(date, zone);
      expect(dateOf(start, zone)).toBe(date);
      expect(dateOf(Date.parse(start) - 60_000, zone)).toBe(addDays(date, -1));
    }
  });

  test('later on the wall is never earlier in time', () => {
    for (const instant of instants(300)) {
      const wall = wallOf(instant, zone);
      const later = addWallMinutes(wall, 15);
      expect(minutesBetween(instantOf(wall, zone), instantOf(later, zone))).toBeGreaterThanOrEqual(0);
    }
  });
});

test('the hour that is skipped counts on from before the change', () => {
  expect(instantOf('2026-03-29T02:30', 'Europe/Madrid')).toBe('2026-03-29T01:30:00Z');
  expect(wallOf('2026-03-29T01:30:00Z', 'Europe/Madrid')).toBe('2026-03-29T03:30');
});

test('of the hour that comes twice it is the first, or the one that is meant', () => {
  expect(instantOf('2026-10-25T02:30', 'Europe/Madrid')).toBe('2026-10-25T00:30:00Z');
  expect(instantOf('2026-10-25T02:30', 'Europe/Madrid', '2026-10-25T01:15:00Z')).toBe('2026-10-25T01:30:00Z');
});

test('a day whose midnight is skipped begins an hour later, and a short day has 23 hours', () => {
  expect(startOfDate('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00Z');
  expect(wallOf('2026-09-06T04:00:00Z', 'America/Santiago')).toBe('2026-09-06T01:00');
  const next = startOfDate('2026-09-07', 'America/Santiago');
  expect(minutesBetween(startOfDate('2026-09-06', 'America/Santiago'), next)).toBe(23 * 60);
});

test('offsets are written with their sign', () => {
  expect(offsetText('2026-11-23T12:00:00Z', 'America/Santiago')).toBe('-03:00');
  expect(offsetText('2026-11-23T12:00:00Z', 'Asia/Kathmandu')).toBe('+05:45');
});

test('a week begins where the country begins it', () => {
  expect(startOfWeek('2026-11-25', 1)).toBe('2026-11-23');
  expect(startOfWeek('2026-11-29', 1)).toBe('2026-11-23');
  expect(startOfWeek('2026-11-29', 0)).toBe('2026-11-29');
});
