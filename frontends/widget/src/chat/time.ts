/** Days, times and money as people of a language write them; times are the business's own. */

import type { ChatLocale } from '../../types/chat-widget';

/** 17:00, in English 5:00 PM. */
export function clock(instant: string, timeZone: string, locale: ChatLocale): string {
  const hour12 = locale === 'en';
  const hour = hour12 ? 'numeric' : '2-digit';
  return format(instant, locale, { timeZone, hour, minute: '2-digit', hourCycle: hour12 ? 'h12' : 'h23' });
}

/** viernes, 27 de noviembre */
export function longDay(instant: string, timeZone: string, locale: ChatLocale): string {
  return format(instant, locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long' });
}

/** The three lines of a day in the strip: vie, 27, nov. `date` is yyyy-mm-dd. */
export function dayParts(date: string, locale: ChatLocale): [weekday: string, day: string, month: string] {
  const part = (options: Intl.DateTimeFormatOptions) =>
    format(`${date}T00:00Z`, locale, { timeZone: 'UTC', ...options }).replace('.', '');
  return [part({ weekday: 'short' }), part({ day: 'numeric' }), part({ month: 'short' })];
}

/** 0 morning, 1 afternoon, 2 evening. */
export function partOfDay(instant: string, timeZone: string): 0 | 1 | 2 {
  const hour = Number(format(instant, 'en', { timeZone, hour: '2-digit', hourCycle: 'h23' }));
  return hour < 12 ? 0 : hour < 18 ? 1 : 2;
}

/** The visitor's own day and time, where they are not the business's; else undefined. */
export function elsewhere(instant: string, business: string, locale: ChatLocale, visitor = here()): string | undefined {
  const [theirs, own] = [business, visitor].map(
    (zone) => `${format(instant, locale, { timeZone: zone, weekday: 'short' })} ${clock(instant, zone, locale)}`,
  );
  return theirs === own ? undefined : own;
}

/** The IANA zone of the visitor's own clock. */
export const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** 45 min · 1 h · 1 h 15 min */
export function duration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && `${hours} h`, (rest || !hours) && `${rest} min`].filter(Boolean).join(' ');
}

/** An amount in the currency's minor unit, with cents only where there are any; null: nothing is said. */
export function price(minor: number | null, currency: string, locale: ChatLocale, free: string): string | null {
  if (!minor) return minor === 0 ? free : null;
  const write = (minimumFractionDigits?: number) =>
    // Spanish of America, as the agent's sentences are: $28.000.
    new Intl.NumberFormat(locale === 'es' ? 'es-CL' : locale, {
      style: 'currency',
      currency,
      // "$" for the region's own money; a dollar is said to be American where it is not.
      currencyDisplay: currency === 'USD' ? 'symbol' : 'narrowSymbol',
      minimumFractionDigits,
    } as Intl.NumberFormatOptions);
  const digits = write().resolvedOptions().maximumFractionDigits!;
  const amount = minor / 10 ** digits;
  return write(amount % 1 ? digits : 0).format(amount);
}

const format = (instant: string, locale: ChatLocale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, options).format(new Date(instant));
