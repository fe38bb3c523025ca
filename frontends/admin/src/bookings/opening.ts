/** When a provider works: the week's hours, or those of a date that differs. */

import { addDays, instantOf, minutesOfDay, wallOf, weekdayOf } from '~/ui/zone-time';
import type { Provider } from './use-bookable';

/** Minutes since midnight on the wall of the business; the end is not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const DAY_MINUTES = 1440;
const WEEKDAYS = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const;

type Hours = Pick<Provider, 'timeZone' | 'weeklyHours' | 'exceptions'>;

/** In order, without overlaps. The provider's zone may be another than that of the business. */
export function openSpans(provider: Hours, date: string, zone: string): Span[] {
  if (provider.timeZone === zone) return ownSpans(provider, date);
  const seen = [-1, 0, 1].flatMap((days) => {
    const own = addDays(date, days);
    return ownSpans(provider, own).map(({ start, end }) => ({
      start: minuteIn(own, start, provider.timeZone, date, zone),
      end: minuteIn(own, end, provider.timeZone, date, zone),
    }));
  });
  return united(seen.map(({ start, end }) => ({ start: Math.max(start, 0), end: Math.min(end, DAY_MINUTES) })));
}

/** What is left of the day. */
export function closedSpans(open: readonly Span[]): Span[] {
  return without([{ start: 0, end: DAY_MINUTES }], open);
}

/** The spans, less what is taken away from them. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  return united(taken).reduce<Span[]>(
    (left, { start, end }) =>
      left.flatMap((each) =>
        [
          { start: each.start, end: Math.min(each.end, start) },
          { start: Math.max(each.start, end), end: each.end },
        ].filter((piece) => piece.start < piece.end),
      ),
    [...spans],
  );
}

/** In order; those that touch become one. */
export function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of spans.filter(({ start, end }) => start < end).sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end)
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** Where an interval of instants lies on a date; outside of it, nothing. */
export function spanOn(date: string, start: string, end: string, zone: string): Span | undefined {
  const span = { start: minuteOf(wallOf(start, zone), date), end: minuteOf(wallOf(end, zone), date) };
  const clipped = { start: Math.max(span.start, 0), end: Math.min(span.end, DAY_MINUTES) };
  return clipped.start < clipped.end ? clipped : undefined;
}

export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The instant of a minute of a date; 1440 is the next day's first. */
export const minuteOn = (date: string, minute: number, zone: string): string =>
  instantOf(minute === DAY_MINUTES ? `${addDays(date, 1)}T00:00` : `${date}T${clockOf(minute)}`, zone);

function ownSpans({ weeklyHours, exceptions }: Hours, date: string): Span[] {
  const exception = exceptions.find((each) => each.date === date);
  if (exception) return united(exception.windows.map(span));
  const hours = weeklyHours.find(({ weekday }) => weekday === WEEKDAYS[weekdayOf(date)]);
  return hours ? without(united(hours.windows.map(span)), hours.breaks.map(span)) : [];
}

const span = ({ start, end }: { start: string; end: string }): Span => ({
  start: minutesOfDay(start),
  end: minutesOfDay(end),
});

/** A minute of a date in one zone, as a minute of a date in another: negative before it, beyond 1440 after. */
function minuteIn(own: string, minute: number, ownZone: string, date: string, zone: string): number {
  return minuteOf(wallOf(minuteOn(own, minute, ownZone), zone), date);
}

const minuteOf = (wall: string, date: string): number =>
  (Date.parse(`${wall}Z`) - Date.parse(`${date}T00:00Z`)) / 60_000;
