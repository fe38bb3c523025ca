import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useBusiness } from '~/api/business';
import { dateOf } from '~/ui/zone-time';
import { type Showing, addressOf, showingFrom } from './view';

/** What the calendar shows, and how to show something else. Going back leads to what was shown before. */
export function useShowing() {
  const { id, timeZone } = useBusiness();
  // Of each business for itself: another one's providers and services are none of its own.
  const stored = `chat-booking:calendar:${id}`;
  const [parameters, setParameters] = useSearchParams();
  const today = dateOf(Date.now(), timeZone);
  const showing = useMemo(
    () => showingFrom(parameters, new URLSearchParams(localStorage.getItem(stored) ?? ''), today),
    [stored, parameters, today],
  );
  const show = useCallback(
    (change: Partial<Showing>) =>
      setParameters((before) => {
        const booking = before.get('booking');
        return { ...addressOf({ ...showing, ...change }), ...(booking ? { booking } : {}) };
      }),
    [showing, setParameters],
  );
  useEffect(() => {
    localStorage.setItem(stored, new URLSearchParams(addressOf(showing)).toString());
  }, [stored, showing]);
  return { showing, show, today };
}
