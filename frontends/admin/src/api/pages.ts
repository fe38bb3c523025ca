/** Lists that come a page at a time: what has come so far, and how to get more. */

import { type UseInfiniteQueryResult, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Operation } from './operation';
import { request } from './request';

interface Paged {
  readonly nextToken?: string | null | undefined;
}

/** `pageOf` finds the page in an answer: `({ customers }) => customers`. */
export function usePages<Answer, Variables, Page extends Paged>(
  operation: Operation<Answer, Variables & { nextToken?: string | null | undefined }>,
  variables: Variables,
  pageOf: (answer: Answer) => Page,
): UseInfiniteQueryResult<Page[]> {
  return useInfiniteQuery({
    queryKey: [operation.name, variables],
    queryFn: async ({ pageParam, signal }) =>
      pageOf(await request(operation, { ...variables, nextToken: pageParam }, signal)),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextToken }) => nextToken ?? undefined,
    select: ({ pages }) => pages,
    placeholderData: keepPreviousData,
  });
}
