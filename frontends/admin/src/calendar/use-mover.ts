import { useCallback } from 'react';
import { useMove } from '~/bookings/use-move';
import type { Entry, Spot } from './entries';
import { useBlockChanges } from './use-blocks';

/** Moves whatever it is; resolves to whether it has moved. */
export function useMover(): (entry: Entry, spot: Spot) => Promise<boolean> {
  const moveBooking = useMove();
  const { move: moveBlock } = useBlockChanges();
  return useCallback(
    async (entry, spot) => {
      if (entry.kind === 'hold') return false;
      return entry.kind === 'booking' ? moveBooking(entry.booking, spot) : moveBlock(entry.block, spot);
    },
    [moveBooking, moveBlock],
  );
}
