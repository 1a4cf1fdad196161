import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { DeskFailure } from './api.ts'

/** `onSessionEnded` hears of any answer that says nobody is signed in. */
export function createQueryClient(onSessionEnded: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof DeskFailure && error.code === 'not-signed-in') onSessionEnded()
  }
  return new QueryClient({
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
