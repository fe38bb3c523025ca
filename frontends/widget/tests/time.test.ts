import { describe, expect, it } from 'vitest';
import { clock, dayParts, duration, elsewhere, longDay, price, partOfDay } from '../src/chat/time';

const SANTIAGO = 'America/Santiago';
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('times', () => {
  it('are the business’s own, whatever the visitor’s zone', () => {
    expect(clock('2026-11-27T20:00:00Z', SANTIAGO, 'es')).toBe('17:00');
    expect(clock('2026-11-27T20:00:00Z', 'America/Sao_Paulo', 'pt')).toBe('17:00');
    expect(plain(clock('2026-11-27T20:00:00Z', 'America/Chicago', 'en'))).toBe('2:00 PM');
  });

  it('write midnight and noon as people do', () => {
    expect(clock('2026-11-27T00:00:00Z', 'UTC', 'es')).toBe('00:00');
    expect(plain(clock('2026-11-27T12:00:00Z', 'UTC', 'en'))).toBe('12:00 PM');
  });

  it('follow daylight saving', () => {
    // Santiago springs forward on 6 September 2026: from -04:00 to -03:00.
    expect(clock('2026-09-05T15:00:00Z', SANTIAGO, 'es')).toBe('11:00');
    expect(clock('2026-09-06T15:00:00Z', SANTIAGO, 'es')).toBe('12:00');
  });

  it('belong to the day that it is there', () => {
    expect(longDay('2026-11-28T01:30:00Z', SANTIAGO, 'es')).toBe('viernes, 27 de noviembre');
    expect(longDay('2026-11-28T01:30:00Z', SANTIAGO, 'en')).toBe('Friday, November 27');
    expect(longDay('2026-11-28T01:30:00Z', SANTIAGO, 'pt')).toBe('sexta-feira, 27 de novembro');
  });

  it('fall into parts of the business’s day', () => {
    const parts = ['14:59', '15:00', '20:59', '21:00'].map((time) => partOfDay(`2026-11-27T${time}:00Z`, SANTIAGO));
    expect(parts).toEqual([0, 1, 1, 2]);
    expect(partOfDay('2026-11-27T00:15:00Z', 'UTC')).toBe(0);
  });

  it('are told in the visitor’s zone too where that differs', () => {
    expect(elsewhere('2026-11-27T20:00:00Z', SANTIAGO, 'es', SANTIAGO)).toBeUndefined();
    expect(elsewhere('2026-11-27T20:00:00Z', SANTIAGO, 'es', 'America/Sao_Paulo')).toBeUndefined();
    expect(elsewhere('2026-11-27T20:00:00Z', SANTIAGO, 'es', 'Europe/Madrid')).toBe('vie 21:00');
    expect(elsewhere('2026-11-27T20:00:00Z', SANTIAGO, 'es', 'Asia/Tokyo')).toBe('sáb 05:00');
  });
});

describe('a day of the strip', () => {
  it('is a date, not an instant', () => {
    expect(dayParts('2026-11-27', 'es')).toEqual(['vie', '27', 'nov']);
    expect(dayParts('2026-03-01', 'en')).toEqual(['Sun', '1', 'Mar']);
    expect(dayParts('2026-03-01', 'pt')).toEqual(['dom', '1', 'mar']);
  });
});

describe('durations', () => {
  it.each([
    [45, '45 min'],
    [60, '1 h'],
    [75, '1 h 15 min'],
    [0, '0 min'],
  ])('%i minutes are %s', (minutes, text) => expect(duration(minutes)).toBe(text));
});

describe('a price', () => {
  it.each([
    [28000, 'CLP', 'es', '$28.000'],
    [18000, 'BRL', 'pt', 'R$ 180'],
    [3250, 'USD', 'en', '$32.50'],
    [3200, 'USD', 'en', '$32'],
    [4500, 'EUR', 'en', '€45'],
  ] as const)('%i minor %s in %s is %s', (minor, currency, locale, text) =>
    expect(plain(price(minor, currency, locale, 'free')!)).toBe(text),
  );

  it('is not spoken of where no price is set', () => expect(price(null, 'CLP', 'es', 'free')).toBeNull());
  it('is called free at nothing', () => expect(price(0, 'CLP', 'es', 'Sin costo')).toBe('Sin costo'));
});
