/** Time that is kept for people who wait: it comes and goes by itself, so it is looked at again and again. */

import { useApi } from '~/api/hooks';
import type { Range } from '~/bookings/all-bookings';
import { type HoldFieldsFragment, Holds } from './waiting.gql';

export type Held = HoldFieldsFragment;

const LOOK_MS = 20_000;
const NONE: readonly Held[] = [];

export function useHolds(range: Range): readonly Held[] {
  return useApi(Holds, range, { keepPrevious: true, refetchInterval: LOOK_MS }).data?.holds ?? NONE;
}
