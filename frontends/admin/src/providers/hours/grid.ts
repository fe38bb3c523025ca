/** The painted grid: rows of some minutes over the part of the day that matters. */

import { CELL_MINUTES, DAY_CELLS, type Day, type Span, type Week, spans } from './week';

export const RESOLUTIONS = [15, 30, 60] as const;

const HOUR_CELLS = 60 / CELL_MINUTES;
/** Shown even when nobody works then. */
const USUAL: Span = { from: 7 * HOUR_CELLS, to: 21 * HOUR_CELLS };

/** From the earliest to the latest hour in use, an hour of margin to either side, and the usual day at least. */
export function shownHours(week: Week, wholeDay: boolean): Span {
  if (wholeDay) return { from: 0, to: DAY_CELLS };
  const open = week.flatMap(spans);
  const first = Math.min(USUAL.from, ...open.map(({ from }) => from - HOUR_CELLS));
  const last = Math.max(USUAL.to, ...open.map(({ to }) => to + HOUR_CELLS));
  return {
    from: Math.max(0, Math.floor(first / HOUR_CELLS) * HOUR_CELLS),
    to: Math.min(DAY_CELLS, Math.ceil(last / HOUR_CELLS) * HOUR_CELLS),
  };
}

export function rows({ from, to }: Span, resolution: number): Span[] {
  const size = resolution / CELL_MINUTES;
  return Array.from({ length: Math.ceil((to - from) / size) }, (_, index) => ({
    from: from + index * size,
    to: Math.min(to, from + (index + 1) * size),
  }));
}

/** How much of a row is open: hours that lie off the rows stay visible. */
export function fill(day: Day, { from, to }: Span): 'open' | 'partly' | 'closed' {
  const open = day.slice(from, to).filter(Boolean).length;
  if (open === 0) return 'closed';
  return open === to - from ? 'open' : 'partly';
}

/** The rectangle between two corners, whichever was first. */
export const between = (one: number, other: number): Span => ({
  from: Math.min(one, other),
  to: Math.max(one, other) + 1,
});
