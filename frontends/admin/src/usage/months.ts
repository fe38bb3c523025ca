/** Calendar months as `yyyy-mm`. */

const SHOWN = 12;

/** The month of an instant, in the business's zone. */
export function monthOf(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { year: 'numeric', month: '2-digit', timeZone }).formatToParts(instant);
  const part = (type: string) => parts.find((each) => each.type === type)!.value;
  return `${part('year')}-${part('month')}`;
}

/** The month so many before this one. */
export function before(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 - count)).toISOString().slice(0, 7);
}

/** This month and those before it, back to the one in which the business began. */
export function monthsSince(first: string, last: string): string[] {
  const months = Array.from({ length: SHOWN }, (_, count) => before(last, count));
  return months.filter((month, index) => index === 0 || month >= first);
}

/** Change against a month before in whole per cent; undefined where there was nothing to compare with. */
export const changeOf = (now: number, then: number): number | undefined =>
  then === 0 ? undefined : Math.round(((now - then) / then) * 100);
