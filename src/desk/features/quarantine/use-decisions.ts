import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { QuarantineLine } from '../../../core/submissions/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { showUndo } from '../../ui/undo.tsx'
import { focusPlaceOf } from './focus-place.ts'
import {
  type Decision,
  decide,
  quarantineCountQuery,
  quarantineQuery,
  type QuarantineShow,
} from './quarantine-query.ts'
import { showAnew } from './use-doubt-news.ts'

type Taken = { decision: Decision; about: readonly QuarantineLine[] }

/** What takes a decision back, for ten seconds. */
const reverse: Record<Decision, Decision> = {
  release: 'undo-release',
  'undo-release': 'release',
  discard: 'restore',
  restore: 'discard',
}

/** Decides on submissions of a list: they leave it at once, and the notice about it leads back. */
export function useDecisions(show: QuarantineShow, lines: readonly QuarantineLine[]) {
  const client = useQueryClient()
  const { queryKey } = quarantineQuery(show)

  /** Removes lines, and leaves the focus on the one that takes the place of the first. */
  function takeOut(gone: readonly QuarantineLine[]) {
    const ids = new Set(gone.map(({ id }) => id))
    const left = lines.filter(({ id }) => !ids.has(id))
    client.setQueryData(
      queryKey,
      (before) =>
        before && {
          ...before,
          pages: before.pages.map((page) => ({
            ...page,
            lines: page.lines.filter(({ id }) => !ids.has(id)),
          })),
        },
    )
    countAnew()
    if (gone[0]) focusPlaceOf(gone[0].id, lines, left)
  }

  function countAnew() {
    void client.invalidateQueries(quarantineCountQuery)
    // The other list has changed too; it is read when it is looked at.
    const other = show === 'waiting' ? 'discarded' : 'waiting'
    client.removeQueries({ queryKey: quarantineQuery(other).queryKey })
  }

  const mutation = useMutation({
    mutationFn: ({ decision, about }: Taken) =>
      decide(
        decision,
        about.map(({ id }) => id),
      ),
    onSuccess: ({ ids }, { decision, about }) => {
      takeOut(about)
      const count = ids.length
      const message = t(`quarantine.did.${decision}`, { count, name: about[0]?.name ?? '' })
      showUndo({
        message,
        undo: () => decide(reverse[decision], ids),
        onUndone: () => {
          countAnew()
          void showAnew(client, show)
        },
      })
    },
    onError: (error, { about }) => {
      if (error instanceof DeskFailure && error.code === 'conflict') takeOut(about)
    },
  })

  return {
    isPending: mutation.isPending,
    error: mutation.error,
    decide(decision: Decision, about: readonly QuarantineLine[]) {
      if (!mutation.isPending && about.length > 0) mutation.mutate({ decision, about })
    },
  }
}
