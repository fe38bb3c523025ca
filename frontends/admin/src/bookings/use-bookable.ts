import { useMemo } from 'react';
import { useApi } from '~/api/hooks';
import { Bookable, type BookableQuery } from './bookable.gql';

export type Service = BookableQuery['catalog']['services'][number];
export type Provider = BookableQuery['catalog']['providers'][number];

const NONE: BookableQuery['catalog'] = { services: [], providers: [] };

/** Services and providers, active ones first; empty until they are there. */
export function useBookable() {
  const query = useApi(Bookable, {});
  const { services, providers } = query.data?.catalog ?? NONE;
  return useMemo(
    () => ({ query, services: sorted(services), providers: sorted(providers) }),
    [query, services, providers],
  );
}

const sorted = <T extends { readonly active: boolean; readonly name: string }>(entries: readonly T[]): T[] =>
  [...entries].sort((one, other) => Number(other.active) - Number(one.active) || one.name.localeCompare(other.name));
