/**
 * Learns of bookings that others make, so that a page shows them without being reloaded: the one place to replace
 * when the API tells by itself.
 *
 * It asks while the page is visible and the browser is online, and less and less often while nothing answers. What it
 * costs: one query every 1.5 s that reads what lies in the range (a day of 20 bookings: 3 read units; a week of 100:
 * 13) and the last ten conversations (2 units). So one screen that stays open for eight hours reads some 100,000 to
 * 290,000 units a day: 1 to 4 US cents on demand, without counting AppSync's 19,200 queries (8 cents).
 */

import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Live } from './live.gql';
import { pause, signature } from './live-signature';
import { request } from './request';

/** Instants; keep it as short as what the page shows. A booking of the chat is noticed wherever it lies. */
export function useLive(range: { readonly from: string; readonly to: string }, onChange: () => void): void {
  const { data } = useQuery({
    queryKey: [Live.name, range],
    queryFn: async ({ signal }) => signature(await request(Live, range, signal)),
    refetchInterval: ({ state }) => pause(state.status === 'error' ? state.errorUpdateCount : 0),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  const known = useRef<{ key: string; data: string }>(undefined);
  const key = `${range.from}${range.to}`;
  useEffect(() => {
    if (data === undefined) return;
    // The first answer of a range is what the page has just read itself.
    if (known.current?.key === key && known.current.data !== data) onChange();
    known.current = { key, data };
  }, [key, data, onChange]);
}
