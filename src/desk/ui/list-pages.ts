import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'

type ListQuery<Page> = UseInfiniteQueryResult<InfiniteData<Page>>

/** The pages of a list that were read so far. @throws why not even the first is there, for the screen to say */
export function pagesOf<Page>({ data, error }: ListQuery<Page>): Page[] {
  if (error && !data) throw error
  return data?.pages ?? []
}

/** What the foot of such a list needs: the way to its next page, and why that did not come. */
export const footOf = ({
  error,
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
}: Pick<ListQuery<unknown>, 'error' | 'hasNextPage' | 'isFetchingNextPage'> & {
  fetchNextPage: () => Promise<unknown>
}) => ({ hasMore: hasNextPage, isBusy: isFetchingNextPage, error, onMore: fetchNextPage })
