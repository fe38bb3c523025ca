/** A business's colour as text: as close to it as can be read on a background. */

import { BLACK, WHITE, contrast, type Rgb } from '../shared/colour';

/** WCAG AA for text, and a little more, so that rounding and a tinted background take nothing away. */
const ENOUGH = 5;

/** The colour itself, or mixed with black (on light) or white (on dark) until it can be read. */
export function readable(colour: Rgb, background: Rgb): Rgb {
  const towards = contrast(background, BLACK) > contrast(background, WHITE) ? BLACK : WHITE;
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = colour.map((value, i) => Math.round(value + (towards[i]! - value) * share)) as unknown as Rgb;
    if (contrast(mixed, background) >= ENOUGH) return mixed;
  }
  return towards;
}
