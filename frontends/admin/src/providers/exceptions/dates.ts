/** Plain dates (`2026-12-24`), which are the same day in every zone. */

const DAY_MS = 86_400_000;

export const MOST_DAYS = 62;

const stamp = (date: string): number => Date.parse(`${date}T00:00Z`);

export const addDays = (date: string, days: number): string =>
  new Date(stamp(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Both ends included, whichever comes first; at most MOST_DAYS. */
export function datesBetween(one: string, other: string): string[] {
  const [first, last] = one <= other ? [one, other] : [other, one];
  const days = Math.min((stamp(last) - stamp(first)) / DAY_MS + 1, MOST_DAYS);
  return Array.from({ length: days }, (_, index) => addDays(first, index));
}

/** Today where the provider works. */
export const todayIn = (timeZone: string, now = Date.now()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
