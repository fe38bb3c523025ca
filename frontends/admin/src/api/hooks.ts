/** The API in components: what is read is cached by operation and variables, what is changed is told. */

import {
  QueryClient,
  type UseMutationResult,
  type UseQueryResult,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useShowError } from './show-error';
import { whenUserChanges } from '~/session/session';
import { isApiError } from './errors';
import type { Operation } from './operation';
import { request } from './request';

const FRESH_MS = 15_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      retry: (count, error) => count < 2 && isApiError(error) && error.retryable,
    },
    // Without a network a change is refused at once: held back, it would be lost with the page and nobody told.
    mutations: { retry: false, networkMode: 'always' },
  },
});

whenUserChanges(() => queryClient.clear());

interface QueryOptions {
  readonly enabled?: boolean;
  /** Shows the last answer until the next one is there: for filters and pages. */
  readonly keepPrevious?: boolean;
  /** Milliseconds between two looks; false or absent for none. */
  readonly refetchInterval?: number | false;
}

export function useApi<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables,
  { enabled = true, keepPrevious = false, refetchInterval = false }: QueryOptions = {},
): UseQueryResult<Answer> {
  return useQuery({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => request(operation, variables, signal),
    enabled,
    refetchInterval,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}

interface ChangeOptions<Answer, Variables> {
  /** Operations whose answers are stale after it. */
  readonly stale?: readonly { readonly name: string }[];
  readonly onSuccess?: (answer: Answer, variables: Variables) => void;
  /** True when the error has been shown where it belongs (beside its field); otherwise it is announced. */
  readonly onError?: (error: Error, variables: Variables) => boolean;
}

export function useChange<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  { stale = [], onSuccess, onError }: ChangeOptions<Answer, Variables> = {},
): UseMutationResult<Answer, Error, Variables> {
  const client = useQueryClient();
  const showError = useShowError();
  return useMutation({
    mutationFn: (variables: Variables) => request(operation, variables),
    onSuccess: async (answer, variables) => {
      onSuccess?.(answer, variables);
      await Promise.all(stale.map(({ name }) => client.invalidateQueries({ queryKey: [name] })));
    },
    onError: (error, variables) => {
      if (onError?.(error, variables) !== true) showError(error);
    },
  });
}
