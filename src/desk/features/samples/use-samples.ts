import { useMutation, useQueryClient } from '@tanstack/react-query'
import { addSamples, removeSamples } from './samples-query.ts'

/** Adds all samples, or removes them; whatever the desk shows may have changed then. */
export function useSamples() {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  return {
    add: useMutation({ mutationFn: addSamples, onSettled: refresh }),
    remove: useMutation({ mutationFn: removeSamples, onSettled: refresh }),
  }
}
