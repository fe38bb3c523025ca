/**
 * A week of opening hours as cells of five minutes, the agenda's own grid: painting is setting cells, and whatever is
 * painted is a valid week. A break is the time between two windows of a day, so breaks that the API holds are read as
 * what they mean and written as that.
 */

import type { DayHoursInput, Weekday } from '~/schema.gql';
import { WEEKDAYS } from '~/ui/weekdays';

export const CELL_MINUTES = 5;
export const DAY_CELLS = 288;
/** More windows than this the API refuses. */
export const MOST_WINDOWS = 6;

/** From one cell until before another. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

interface TimeWindow {
  readonly start: string;
  readonly end: string;
}

interface DayHours {
  readonly weekday: Weekday;
  readonly windows: readonly TimeWindow[];
  readonly breaks: readonly TimeWindow[];
}

/** 288 cells, true where it is open. */
export type Day = readonly boolean[];
/** Seven days, Monday first. */
export type Week = readonly Day[];

export const closedDay: Day = Array<boolean>(DAY_CELLS).fill(false);

export function painted(day: Day, { from, to }: Span, open: boolean): Day {
  return day.map((was, cell) => (cell >= from && cell < to ? open : was));
}

export function paintedWeek(week: Week, days: Span, cells: Span, open: boolean): Week {
  return week.map((day, index) => (index >= days.from && index < days.to ? painted(day, cells, open) : day));
}

export const copied = (week: Week, from: number, to: readonly number[]): Week =>
  week.map((day, index) => (to.includes(index) ? week[from]! : day));

/** The longest stretches that are open, in order. */
export function spans(day: Day): Span[] {
  const found: Span[] = [];
  for (let cell = 0, from = -1; cell <= DAY_CELLS; cell += 1) {
    if (day[cell] && from < 0) from = cell;
    if (!day[cell] && from >= 0) {
      found.push({ from, to: cell });
      from = -1;
    }
  }
  return found;
}

export const dayOf = (open: readonly Span[]): Day => open.reduce((day, span) => painted(day, span, true), closedDay);

/** `09:05` as a cell; `24:00` is the day's end. */
export function cellOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return ((hours ?? 0) * 60 + (minutes ?? 0)) / CELL_MINUTES;
}

export function timeOf(cell: number): string {
  const minutes = cell * CELL_MINUTES;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const spanOf = ({ start, end }: TimeWindow): Span => ({ from: cellOf(start), to: cellOf(end) });

export const windowsOf = (day: Day): TimeWindow[] =>
  spans(day).map(({ from, to }) => ({ start: timeOf(from), end: timeOf(to) }));

export function weekOf(hours: readonly DayHours[]): Week {
  return WEEKDAYS.map((weekday) => {
    const own = hours.find((each) => each.weekday === weekday);
    if (!own) return closedDay;
    return own.breaks.map(spanOf).reduce((day, pause) => painted(day, pause, false), dayOf(own.windows.map(spanOf)));
  });
}

/** What the API is sent: days that are closed all day are not in it. */
export const hoursOf = (week: Week): DayHoursInput[] =>
  WEEKDAYS.map((weekday, index) => ({ weekday, windows: windowsOf(week[index]!) })).filter(
    ({ windows }) => windows.length > 0,
  );

export const sameWeek = (one: Week, other: Week): boolean =>
  one.every((day, index) => day.every((open, cell) => open === other[index]![cell]));

export const openMinutes = (week: Week): number =>
  week.reduce((sum, day) => sum + day.filter(Boolean).length * CELL_MINUTES, 0);
