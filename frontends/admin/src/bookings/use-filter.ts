import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Filter, filterFrom, parametersOf } from './filter';

/** The filter of the page's address; `search` is its canonical form, for comparing and keeping. */
export function useFilter() {
  const [parameters, setParameters] = useSearchParams();
  const filter = useMemo(() => filterFrom(parameters), [parameters]);
  const setFilter = useCallback(
    (next: Filter) => setParameters(parametersOf(next), { replace: true, preventScrollReset: true }),
    [setParameters],
  );
  return { filter, setFilter, search: new URLSearchParams(parametersOf(filter)).toString() };
}
