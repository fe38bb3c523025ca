/**
 * Between instants and the clock on the wall of a time zone, whatever the zone of the browser.
 *
 * An instant is an ISO string ending in Z; a wall time is `2026-11-24T09:30`, a date `2026-11-24`, both without zone.
 * Days on which clocks change have 23 or 25 hours here, too.
 */

const MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the wall shows at an instant. */
export function wallOf(instant: string | number | Date, zone: string): string {
  return written(shown(new Date(instant).getTime(), zone));
}

export const dateOf = (instant: string | number | Date, zone: string): string => wallOf(instant, zone).slice(0, 10);

/**
 * The instant at which the wall shows this time. An hour that is skipped in spring counts on from before the change;
 * of an hour that comes twice in autumn it is the first, or the one nearer to `near`.
 */
export function instantOf(wall: string, zone: string, near?: string): string {
  const pretended = Date.parse(`${wall.slice(0, 16)}Z`);
  const candidates = [...new Set([-26 * 60, 26 * 60].map((minutes) => offsetAt(pretended + minutes * MINUTE, zone)))]
    .map((offset) => pretended - offset)
    .sort((one, other) => one - other);
  const exact = candidates.filter((each) => shown(each, zone) === pretended);
  if (exact.length === 0) return iso(pretended - offsetAt(pretended - 26 * 60 * MINUTE, zone));
  const wanted = near === undefined ? undefined : Date.parse(near);
  const nearest = (best: number, each: number) => (Math.abs(each - wanted!) < Math.abs(best - wanted!) ? each : best);
  return iso(wanted === undefined ? exact[0]! : exact.reduce(nearest));
}

/** Midnight, or the first moment of the day where clocks skip it. */
export const startOfDate = (date: string, zone: string): string => instantOf(`${date}T00:00`, zone);

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date.slice(0, 10)}T00:00Z`) + days * 1440 * MINUTE).toISOString().slice(0, 10);
}

/** On the wall: no clock is changed on the way. */
export function addWallMinutes(wall: string, minutes: number): string {
  return written(Date.parse(`${wall.slice(0, 16)}Z`) + minutes * MINUTE);
}

export const addMinutes = (instant: string, minutes: number): string => iso(Date.parse(instant) + minutes * MINUTE);

export const minutesBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / MINUTE;

/** 0 is Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date.slice(0, 10)}T00:00Z`).getUTCDay();

/** The first day of the week that holds the date; weeks begin with `first` (0 is Sunday). */
export const startOfWeek = (date: string, first: number): string => addDays(date, -((weekdayOf(date) - first + 7) % 7));

/** `+02:00` */
export function offsetText(instant: string | number | Date, zone: string): string {
  const minutes = offsetAt(new Date(instant).getTime(), zone) / MINUTE;
  const size = Math.abs(minutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** Of a wall time or of `HH:MM`. */
export function minutesOfDay(wall: string): number {
  const [hours, minutes] = wall.slice(-5).split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** The wall's time, written as if it were UTC: milliseconds, whole minutes. */
function shown(instant: number, zone: string): number {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clock(zone).formatToParts(instant)) parts[type] = Number(value);
  return Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute);
}

const offsetAt = (instant: number, zone: string): number =>
  shown(instant, zone) - Math.floor(instant / MINUTE) * MINUTE;

function clock(zone: string): Intl.DateTimeFormat {
  let found = clocks.get(zone);
  if (!found) {
    found = new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    clocks.set(zone, found);
  }
  return found;
}

const written = (pretended: number): string => new Date(pretended).toISOString().slice(0, 16);
const iso = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
