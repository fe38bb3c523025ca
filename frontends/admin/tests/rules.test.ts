import { expect, test } from 'vitest';
import { TIMES, USUAL_WEEK, problemOf, weeklyHours } from '~/setup/hours';
import { after, isNew, isOpen, nextStep, stepOf } from '~/setup/steps';
import { before, changeOf, monthOf, monthsSince } from '~/usage/months';
import { inDays, withPresent } from '~/settings/settings-values';
import { type Key, keysOfPages, previewKey, works } from '~/widget/keys';
import { originOf, originsOf } from '~/widget/origins';
import { fitting } from '~/ui/upload/picture';

const NOW = Date.parse('2026-11-23T12:00:00Z');
const key = (parts: Partial<Key>): Key => ({
  key: 'pk_1',
  label: 'Site',
  allowedOrigins: ['https://a.example'],
  createdAt: '2026-01-01T00:00:00Z',
  revokedAt: null,
  replacedBy: null,
  ...parts,
});

test.each([
  ['www.example.com/contact?x=1', 'https://www.example.com'],
  ['HTTPS://Example.com:8443/', 'https://example.com:8443'],
  ['http://localhost:3000', 'http://localhost:3000'],
  ['nonsense', undefined],
  ['javascript:alert(1)', undefined],
  ['ftp://example.com', undefined],
])('%s as an origin is %s', (text, origin) => {
  expect(originOf(text)).toBe(origin);
});

test('origins are each there once, and what is none stays for the API to judge', () => {
  expect(originsOf(['example.com', 'https://example.com/a', ' ', 'oops'])).toEqual(['https://example.com', 'oops']);
});

test('a replaced key works until its end, and then no longer', () => {
  expect(works(key({ revokedAt: '2026-11-23T12:00:01Z' }), NOW)).toBe(true);
  expect(works(key({ revokedAt: '2026-11-23T12:00:00Z' }), NOW)).toBe(false);
});

test('pages get keys in force, newest first, and never the key of the preview', () => {
  const keys = [
    key({ key: 'ending', revokedAt: '2026-12-01T00:00:00Z', createdAt: '2026-10-01T00:00:00Z' }),
    key({ key: 'old' }),
    key({ key: 'new', createdAt: '2026-06-01T00:00:00Z' }),
    key({ key: 'gone', revokedAt: '2026-02-01T00:00:00Z' }),
    key({ key: 'preview', allowedOrigins: ['https://admin.example'] }),
  ];
  expect(keysOfPages(keys, 'https://admin.example', NOW).map((each) => each.key)).toEqual(['new', 'old', 'ending']);
  expect(previewKey(keys, 'https://admin.example', NOW)?.key).toBe('preview');
});

test('a key that works on no page yet is a key of pages all the same', () => {
  expect(keysOfPages([key({ allowedOrigins: [] })], 'https://admin.example', NOW)).toHaveLength(1);
});

test('the set-up goes on where it was left, and ends', () => {
  const half = { done: ['BUSINESS', 'PROVIDER'], dismissedAt: null } as const;
  expect(nextStep({ ...half, done: [...half.done] })).toBe('SERVICE');
  expect(stepOf('look', { ...half, done: [...half.done] })).toBe('LOOK');
  expect(stepOf('anything', { ...half, done: [...half.done] })).toBe('SERVICE');
  expect(after('TRY')).toBeUndefined();
  expect(isNew({ done: [], dismissedAt: null })).toBe(true);
  expect(isOpen({ done: [], dismissedAt: '2026-01-01T00:00:00Z' })).toBe(false);
  expect(isOpen({ done: ['BUSINESS', 'SERVICE', 'PROVIDER', 'LOOK', 'SNIPPET', 'TRY'], dismissedAt: null })).toBe(
    false,
  );
});

test('the usual week is right, and each way of being wrong is named', () => {
  expect(problemOf(USUAL_WEEK)).toBeUndefined();
  expect(problemOf({ ...USUAL_WEEK, days: [] })).toBe('noDay');
  expect(problemOf({ ...USUAL_WEEK, end: '09:00' })).toBe('endsBeforeStart');
  expect(problemOf({ ...USUAL_WEEK, breakEnd: '13:00' })).toBe('breakEndsBeforeStart');
  expect(problemOf({ ...USUAL_WEEK, breakStart: '08:00' })).toBe('breakOutside');
  expect(problemOf({ ...USUAL_WEEK, breakStart: '', breakEnd: '' })).toBeUndefined();
  expect([...TIMES].sort()).toEqual(TIMES);
  expect([TIMES[0], TIMES.at(-1)]).toEqual(['00:00', '24:00']);
});

test('hours are sent in the order of the week, whatever order the days were ticked in', () => {
  const hours = weeklyHours({ ...USUAL_WEEK, days: ['FRIDAY', 'MONDAY'] });
  expect(hours.map(({ weekday }) => weekday)).toEqual(['MONDAY', 'FRIDAY']);
  expect(hours[0]).toEqual({
    weekday: 'MONDAY',
    windows: [{ start: '09:00', end: '18:00' }],
    breaks: [{ start: '13:00', end: '14:00' }],
  });
});

test('a month is that of the business, not that of the browser', () => {
  const instant = Date.parse('2026-12-01T01:00:00Z');
  expect(monthOf(instant, 'America/Santiago')).toBe('2026-11');
  expect(monthOf(instant, 'Asia/Tokyo')).toBe('2026-12');
  expect(before('2026-01', 1)).toBe('2025-12');
  expect(monthsSince('2026-10', '2026-12')).toEqual(['2026-12', '2026-11', '2026-10']);
  expect(monthsSince('2026-12', '2026-12')).toEqual(['2026-12']);
  expect(changeOf(3, 2)).toBe(50);
  expect(changeOf(3, 0)).toBeUndefined();
});

test('an unusual rule is among the choices, and whole days are told as days', () => {
  expect(withPresent([0, 60], 25)).toEqual([0, 25, 60]);
  expect([inDays(2880), inDays(90), inDays(0)]).toEqual([2, undefined, undefined]);
});

test('a picture keeps its shape and is never enlarged', () => {
  expect(fitting(2000, 1000, 500)).toEqual({ width: 500, height: 250 });
  expect(fitting(100, 50, 500)).toEqual({ width: 100, height: 50 });
  expect(fitting(5000, 1, 500)).toEqual({ width: 500, height: 1 });
});
