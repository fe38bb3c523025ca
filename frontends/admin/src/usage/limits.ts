/** How near a month is to what the plan includes. */

export interface Meter {
  readonly used: number;
  readonly limit: number | null;
}

/** From here on somebody should think about the plan; the owners have had a mail. */
export const NEARLY = 0.8;

export type Nearness = 'room' | 'nearly' | 'full';

export const share = ({ used, limit }: Meter): number => (limit ? used / limit : 0);

export function nearness(meter: Meter): Nearness {
  const part = share(meter);
  if (part >= 1) return 'full';
  return part >= NEARLY ? 'nearly' : 'room';
}
