/** Colours a business may choose freely, and what has to hold for text on and beside them. */

export type Rgb = readonly [red: number, green: number, blue: number];

/** `#rgb` or `#rrggbb`; undefined for anything else. */
export function parse(colour: string | undefined): Rgb | undefined {
  const hex = /^\s*#([\da-f]{3}|[\da-f]{6})\s*$/i.exec(colour ?? '')?.[1];
  if (!hex) return undefined;
  const full = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex;
  const bits = parseInt(full, 16);
  return [bits >> 16, (bits >> 8) & 255, bits & 255];
}

export const css = (colour: Rgb): string => `rgb(${colour})`;

/** WCAG's contrast ratio, from 1 (the same) to 21 (black on white). */
export function contrast(one: Rgb, other: Rgb): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** White where it can be read, else black: for every colour one of the two has at least 4.5. */
export const textOn = (colour: Rgb): '#fff' | '#000' => (contrast(colour, [255, 255, 255]) >= 4.5 ? '#fff' : '#000');

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
