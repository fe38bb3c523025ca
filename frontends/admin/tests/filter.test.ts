import { expect, test } from 'vitest';
import {
  EVERYTHING,
  type Filter,
  contactIn,
  datesOf,
  filterFrom,
  found,
  parametersOf,
  referenceIn,
} from '~/bookings/filter';

const booking = {
  reference: 'AB12CD34',
  customer: { name: 'Íñigo Peña', email: 'inigo@example.com', phone: '+56 9 1234 5678', locale: null },
};

test.each(['peña', 'PENA inigo', 'ab12', 'inigo@', '9 1234', '+5691234', '5678'])('%s finds it', (search) => {
  expect(found(booking, search)).toBe(true);
});

test.each(['peña ana', 'zz', '99999', 'inigo@other'])('%s does not', (search) => {
  expect(found(booking, search)).toBe(false);
});

test('a whole code, address or number is looked for on every day', () => {
  expect(referenceIn(' ab12-cd34 ')).toBe('ab12cd34');
  expect(referenceIn('Ana')).toBeUndefined();
  expect(contactIn('ana@example.com')).toBe('ana@example.com');
  expect(contactIn('+56 9 1234 5678')).toBe('+56 9 1234 5678');
  expect(contactIn('12')).toBeUndefined();
});

test('a filter survives its address', () => {
  const filter: Filter = {
    ...EVERYTHING,
    period: 'dates',
    from: '2026-11-01',
    to: '2026-11-30',
    search: 'a&b',
    statuses: ['PENDING', 'NO_SHOW'],
    providerIds: ['p'],
  };
  expect(filterFrom(new URLSearchParams(parametersOf(filter)))).toEqual(filter);
  expect(parametersOf(EVERYTHING)).toEqual({});
});

test('an address that somebody has typed breaks nothing', () => {
  const filter = filterFrom(new URLSearchParams('period=never&status=LOST,PENDING&from=yesterday'));
  expect(filter.period).toBe('upcoming');
  expect(filter.statuses).toEqual(['PENDING']);
  expect(datesOf({ ...filter, period: 'dates' }, '2026-11-23')).toEqual(['2026-11-23', '2026-11-23']);
});

test('dates the wrong way round are turned', () => {
  expect(datesOf({ ...EVERYTHING, period: 'dates', from: '2026-11-30', to: '2026-11-01' }, '2026-11-23')).toEqual([
    '2026-11-01',
    '2026-11-30',
  ]);
});
