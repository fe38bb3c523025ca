/** Which booking lies open beside the page: in its address, so that it can be linked and gone back from. */

import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export function useDrawer() {
  const [parameters, setParameters] = useSearchParams();
  const id = parameters.get('booking');
  const set = useCallback(
    (booking: string | null) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          if (booking === null) after.delete('booking');
          else after.set('booking', booking);
          return after;
        },
        { preventScrollReset: true },
      ),
    [setParameters],
  );
  return { id, open: set, close: useCallback(() => set(null), [set]) };
}
