/** Until when somebody has seen what is new: kept in this browser, for each business. */

import { useCallback, useEffect, useState } from 'react';
import { useBusiness } from '~/api/business';

const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`;

/** The moment stays as it was on arrival, however long the page is looked at; leaving it counts as having seen. */
export function useSeen() {
  const { id } = useBusiness();
  const key = `chat-booking:seen:${id}`;
  const [seen, setSeen] = useState(() => localStorage.getItem(key) ?? now());
  useEffect(() => {
    const keep = () => localStorage.setItem(key, now());
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [key]);
  return { seen, markSeen: useCallback(() => setSeen(now()), []) };
}
