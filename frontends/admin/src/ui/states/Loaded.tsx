/**
 * What every list and page goes through: loading, error, offline, empty, there.
 *
 *   <Loaded query={useApi(Members, {})} skeleton={<ListSkeleton />} isEmpty={…} empty={<Empty … />}>
 *     {({ members }) => …}
 *   </Loaded>
 */

import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from './ErrorState';
import { ListSkeleton } from './ListSkeleton';
import { OfflineState } from './OfflineState';

interface LoadedProps<Data> {
  readonly query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'fetchStatus'> & {
    readonly isPlaceholderData?: boolean;
    refetch: () => unknown;
  };
  readonly skeleton?: ReactNode;
  readonly isEmpty?: (data: Data) => boolean;
  readonly empty?: ReactNode;
  readonly children: (data: Data) => ReactNode;
}

export function Loaded<Data>({ query, skeleton = <ListSkeleton />, isEmpty, empty, children }: LoadedProps<Data>) {
  const { data, error, fetchStatus, isPlaceholderData, refetch } = query;
  // What was shown for another day or filter stands in for a moment, but not until the network is back.
  if (isPlaceholderData && fetchStatus === 'paused') return <OfflineState />;
  if (data !== undefined) return <>{empty !== undefined && isEmpty?.(data) ? empty : children(data)}</>;
  if (error) return <ErrorState error={error} retry={() => void refetch()} />;
  if (fetchStatus === 'paused') return <OfflineState />;
  return <>{skeleton}</>;
}
