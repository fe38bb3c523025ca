import { describe, expect, it } from 'vitest';
import { readable } from '../src/chat/readable';
import { contrast, parse, textOn, type Rgb } from '../src/shared/colour';

/** Every 17th step of each channel: 4,096 colours. */
const STEPS = Array.from({ length: 16 }, (_, i) => i * 17);
const ALL = STEPS.flatMap((r) => STEPS.flatMap((g) => STEPS.map((b): Rgb => [r, g, b])));
const BLACK = parse('#000')!;
const WHITE = parse('#fff')!;
const LIGHT = parse('#f1f2f4')!;
const DARK = parse('#2a2c33')!;

describe('contrast', () => {
  it('is WCAG’s', () => {
    expect(contrast(BLACK, WHITE)).toBe(21);
    expect(contrast(WHITE, WHITE)).toBe(1);
    expect(contrast(parse('#767676')!, WHITE)).toBeCloseTo(4.54, 2);
  });

  it('of text on any colour is enough to read it', () => {
    for (const colour of ALL) expect(contrast(parse(textOn(colour))!, colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('prefers white text, as brands do', () => {
    expect(textOn(parse('#0f766e')!)).toBe('#fff');
    expect(textOn(parse('#ffe066')!)).toBe('#000');
  });
});

describe('a business’s colour as text', () => {
  it('can be read on light and on dark, whichever colour it is', () => {
    for (const colour of ALL) {
      expect(contrast(readable(colour, LIGHT, 0, contrast), LIGHT)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(readable(colour, DARK, 255, contrast), DARK)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('stays what it is where it can be read', () => {
    const teal = parse('#0f766e')!;
    expect(readable(teal, LIGHT, 0, contrast)).toBe(teal);
  });
});

describe('a colour as a page writes it', () => {
  it.each([
    ['#0f766e', [15, 118, 110]],
    ['#FA3', [255, 170, 51]],
    [' #fff ', [255, 255, 255]],
    ['teal', undefined],
    ['#12345', undefined],
    [undefined, undefined],
  ])('%s is %s', (written, colour) => expect(parse(written)).toEqual(colour));
});
