/** Dates, times, money and numbers as the person's language writes them, in the business's zone. */

import { useMemo } from 'react';
import { useBusiness } from '~/api/business';
import { formatTag, type Locale, useLocale } from '~/i18n/locale';
import { minorDigits } from '~/i18n/minor-digits';

export { minorDigits };

type Instant = string | number | Date;

export interface Format {
  /** `day`: Tue, 24 Nov · `date`: 24 Nov 2026 · `long`: Tuesday, 24 November 2026 */
  date(instant: Instant, style?: keyof typeof DATES): string;
  /** A plain date (`2026-11-24`), which is the same day everywhere. */
  plainDate(date: string, style?: keyof typeof DATES): string;
  time(instant: Instant): string;
  dateTime(instant: Instant): string;
  /** 3 minutes ago, in 2 days; measured from `now`. */
  relative(instant: Instant, now?: number): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** From minor units: 1500 is 15.00 in EUR and 1,500 in CLP. */
  money(minor: number, currency?: string): string;
  /** 90 is `1 h 30 min`. */
  duration(minutes: number): string;
  list(items: readonly string[]): string;
}

const DATES = {
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export function useFormat(): Format {
  const language = useLocale();
  const { timeZone, currency } = useBusiness();
  return useMemo(() => formatter(language, timeZone, currency), [language, timeZone, currency]);
}

export function formatter(language: Locale, timeZone: string, currency: string): Format {
  const tag = formatTag(language);
  const dates = (options: Intl.DateTimeFormatOptions, zone = timeZone) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: zone });
  const times = dates({ hour: 'numeric', minute: '2-digit' });
  const stamps = dates({ ...DATES.date, hour: 'numeric', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
  const lists = new Intl.ListFormat(tag, { type: 'conjunction' });
  return {
    date: (instant, style = 'date') => dates(DATES[style]).format(new Date(instant)),
    plainDate: (date, style = 'date') => dates(DATES[style], 'UTC').format(new Date(`${date}T00:00Z`)),
    time: (instant) => times.format(new Date(instant)),
    dateTime: (instant) => stamps.format(new Date(instant)),
    relative: (instant, now = Date.now()) => {
      const seconds = (new Date(instant).getTime() - now) / 1000;
      const [unit, size] = UNITS.find(([, each]) => Math.abs(seconds) >= each) ?? ['minute', 60];
      return relative.format(Math.round(seconds / size), unit);
    },
    number: (value, options) => new Intl.NumberFormat(tag, options).format(value),
    money: (minor, code = currency) => money(tag, minor, code),
    duration: (minutes) => duration(tag, minutes),
    list: (items) => lists.format(items),
  };
}

function money(tag: string, minor: number, currency: string): string {
  const digits = minorDigits(currency);
  // A price in whole units reads better without its zeros.
  const whole = minor % 10 ** digits === 0;
  return new Intl.NumberFormat(tag, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : digits,
  }).format(minor / 10 ** digits);
}

function duration(tag: string, minutes: number): string {
  const part = (value: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'short' }).format(value);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours && part(hours, 'hour'), (rest || !hours) && part(rest, 'minute')].filter(Boolean).join(' ');
}
