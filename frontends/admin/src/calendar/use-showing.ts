import { useCallback, useEffect, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { useBusiness } from '~/api/business';
import { dateOf } from '~/app/zone-time';
import { type Showing, addressOf, showingFrom } from './view';

const STORED = 'chat-booking:calendar';

/** What the calendar shows, and how to show something else. Going back leads to what was shown before. */
export function useShowing() {
  const { timeZone } = useBusiness();
  const [parameters, setParameters] = useSearchParams();
  const today = dateOf(Date.now(), timeZone);
  const showing = useMemo(
    () => showingFrom(parameters, new URLSearchParams(localStorage.getItem(STORED) ?? ''), today),
    [parameters, today],
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
    localStorage.setItem(STORED, new URLSearchParams(addressOf(showing)).toString());
  }, [showing]);
  return { showing, show, today };
}
