import {
  type InvalidateOptions,
  type InvalidateQueryFilters,
  MutationCache,
  QueryCache,
  QueryClient,
  type QueryKey,
} from '@tanstack/react-query'
import { DeskFailure } from './api.ts'

/** `onSessionEnded` hears of any answer that says nobody is signed in. */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof DeskFailure && error.code === 'not-signed-in') onSessionEnded()
  }
  return new DeskQueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 30 * 60_000,
        // A request without a connection fails at once and says so, instead of waiting unseen.
        networkMode: 'always',
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 2 && error instanceof DeskFailure && error.code === 'unavailable',
      },
      mutations: { networkMode: 'always' },
    },
  })
}

/**
 * A first read that is under way may have been answered before the change, so that it is read once more. The library renews only
 * what has data by then.
 */
class DeskQueryClient extends QueryClient {
  override async invalidateQueries<Key extends QueryKey = QueryKey>(
    filters?: InvalidateQueryFilters<Key>,
    options?: InvalidateOptions,
  ): Promise<void> {
    const firstReads = this.getQueryCache()
      .findAll({ ...filters, fetchStatus: 'fetching' })
      .filter(({ state }) => state.data === undefined)
    await Promise.all([
      super.invalidateQueries(filters, options),
      // Returns the promise of the request under way.
      ...firstReads.map((query) => query.fetch().catch(() => undefined)),
    ])
    await Promise.all(
      firstReads.map(({ queryKey }) => super.invalidateQueries({ queryKey, exact: true }, options)),
    )
  }
}
