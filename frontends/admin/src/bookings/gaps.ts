/** Time in which somebody works and nobody comes. */

import { type Span, spanOn, without } from './opening';

interface Taken {
  readonly start: string;
  readonly end: string;
}

/** What the taken instants leave of a date's open spans, if it lasts at least so many minutes. */
export function gapsOf(
  open: readonly Span[],
  taken: readonly Taken[],
  date: string,
  zone: string,
  shortest: number,
): Span[] {
  const busy = taken.flatMap(({ start, end }) => spanOn(date, start, end, zone) ?? []);
  return without(open, busy).filter(({ start, end }) => end - start >= shortest);
}
