/** A business's colour as text: as close to it as can be read on a background. */

import type { contrast, Rgb } from '../shared/colour';

/** WCAG AA for text, and a little more, so that rounding takes nothing away. */
const ENOUGH = 4.7;

/** The colour itself, or mixed with `end` (black on light, white on dark) until it can be read. */
export function readable(colour: Rgb, background: Rgb, end: 0 | 255, ratio: typeof contrast): Rgb {
  let mixed = colour;
  for (let share = 0.05; ratio(mixed, background) < ENOUGH; share += 0.05) {
    mixed = colour.map((value) => Math.round(value + (end - value) * share)) as unknown as Rgb;
  }
  return mixed;
}
