/** The simplest week there is: the same hours on every day that is ticked, with one break. */

import type { DayHoursInput, Weekday } from '~/schema.gql';
import { WEEKDAYS } from '~/ui/weekdays';

export interface SimpleWeek {
  readonly days: readonly Weekday[];
  readonly start: string;
  readonly end: string;
  /** Empty: none. */
  readonly breakStart: string;
  readonly breakEnd: string;
}

export const USUAL_WEEK: SimpleWeek = {
  days: WEEKDAYS.slice(0, 5),
  start: '09:00',
  end: '18:00',
  breakStart: '13:00',
  breakEnd: '14:00',
};

const STEP_MINUTES = 15;

/** From 00:00 to 24:00, every quarter of an hour: as text, these are in order of time. */
export const TIMES: readonly string[] = Array.from({ length: (24 * 60) / STEP_MINUTES + 1 }, (_, index) => {
  const minutes = index * STEP_MINUTES;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
});

export type WeekProblem = 'noDay' | 'endsBeforeStart' | 'breakEndsBeforeStart' | 'breakOutside';

export function problemOf({ days, start, end, breakStart, breakEnd }: SimpleWeek): WeekProblem | undefined {
  if (days.length === 0) return 'noDay';
  if (end <= start) return 'endsBeforeStart';
  if (!breakStart) return undefined;
  if (breakEnd <= breakStart) return 'breakEndsBeforeStart';
  return breakStart < start || breakEnd > end ? 'breakOutside' : undefined;
}

export const weeklyHours = ({ days, start, end, breakStart, breakEnd }: SimpleWeek): DayHoursInput[] =>
  WEEKDAYS.filter((weekday) => days.includes(weekday)).map((weekday) => ({
    weekday,
    windows: [{ start, end }],
    breaks: breakStart ? [{ start: breakStart, end: breakEnd }] : [],
  }));
