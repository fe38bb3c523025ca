/** Moving by keys: what an arrow means for an entry in each view. */

import { addMinutes, addWallMinutes, instantOf, wallOf } from '~/ui/zone-time';
import type { Spot } from './entries';
import type { View } from './view';

interface Steps {
  readonly view: View;
  readonly zone: string;
  /** Minutes of one step up or down. */
  readonly interval: number;
  /** The columns, in order. */
  readonly providerIds: readonly string[];
}

const DAY = 1440;

/** The spot after a key, or undefined when the key means nothing there. */
export function stepped(
  spot: Spot,
  key: string,
  shift: boolean,
  { view, zone, interval, providerIds }: Steps,
): Spot | undefined {
  const sign = key === 'ArrowUp' || key === 'ArrowLeft' ? -1 : 1;
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    if (shift) return lasting(spot, sign * interval);
    return shifted(spot, sign * (view === 'month' ? 7 * DAY : interval), zone);
  }
  if ((key !== 'ArrowLeft' && key !== 'ArrowRight') || shift) return undefined;
  if (view !== 'day') return shifted(spot, sign * DAY, zone);
  const next = providerIds[providerIds.indexOf(spot.providerId) + sign];
  return next === undefined ? undefined : { ...spot, providerId: next };
}

/** Later on the wall: the same hour on a day whose clocks have changed. */
export function shifted(spot: Spot, minutes: number, zone: string): Spot {
  const wall = addWallMinutes(wallOf(spot.start, zone), minutes);
  return { ...spot, start: instantOf(wall, zone, addMinutes(spot.start, minutes)) };
}

function lasting(spot: Spot, minutes: number): Spot | undefined {
  const durationMinutes = spot.durationMinutes + minutes;
  return durationMinutes > 0 ? { ...spot, durationMinutes } : undefined;
}
