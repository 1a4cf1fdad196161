import { useMutation, useQuery, useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { QuarantineLine } from '../../core/submissions/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { DeskFailure } from '../api.ts'
import { ConfirmDiscard } from '../features/quarantine/confirm-discard.tsx'
import { Doubt } from '../features/quarantine/doubt.tsx'
import { focusedLine, focusPlaceOf } from '../features/quarantine/focus-place.ts'
import {
  discard,
  quarantineCountQuery,
  quarantineQuery,
  release,
} from '../features/quarantine/quarantine-query.ts'
import { useLateDoubts } from '../features/quarantine/use-late-doubts.ts'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useListKeys } from '../ui/use-list-keys.ts'

type Decision = { line: QuarantineLine; isRelease: boolean }

export function QuarantineScreen() {
  const client = useQueryClient()
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, error } =
    useSuspenseInfiniteQuery(quarantineQuery)
  const lines = data.pages.flatMap((page) => page.lines)
  const { data: total = lines.length } = useQuery(quarantineCountQuery)
  const [toDiscard, setToDiscard] = useState<QuarantineLine | null>(null)
  const decide = useMutation({
    mutationFn: ({ line, isRelease }: Decision) => (isRelease ? release(line.id) : discard(line.id)),
    onSuccess: (_done, { line }) => takeOut(line),
    onError: (error, { line }) => {
      if (error instanceof DeskFailure && error.code === 'conflict') takeOut(line)
    },
  })
  useLateDoubts(lines, !hasNextPage)
  useListKeys(list, '.doubt')
  useKeys({ r: () => releaseFocused() })

  /** Removes a line, and leaves the focus on the one that takes its place. */
  function takeOut(line: QuarantineLine) {
    const left = lines.filter(({ id }) => id !== line.id)
    client.setQueryData(quarantineQuery.queryKey, (before) => before && without(line, before))
    void client.invalidateQueries(quarantineCountQuery)
    if (left.length === 0 && hasNextPage) void fetchNextPage()
    focusPlaceOf(line.id, lines, left)
  }

  function act(decision: Decision) {
    if (!decide.isPending) decide.mutate(decision)
  }

  function releaseFocused() {
    const id = focusedLine()
    const line = lines.find((each) => each.id === id)
    if (line) act({ line, isRelease: true })
  }

  return (
    <>
      <ScreenHeading title={t('quarantine.title')} />
      <p className="lead">{t('quarantine.lead')}</p>
      <div className="list-state">
        <p className="muted small">
          {hasNextPage
            ? t('quarantine.count.part', { count: total, shown: lines.length })
            : t('quarantine.count', { count: total })}
        </p>
        <p role="status">{decide.isSuccess ? sayDecision(decide.variables) : ''}</p>
        <p role="alert">{decide.isError ? sayFailure(decide.error) : ''}</p>
      </div>
      {lines.length === 0 && !hasNextPage ? (
        <Emptiness title={t('quarantine.empty.title')} text={t('quarantine.empty.text')} />
      ) : (
        <>
          <ul ref={list} aria-label={t('quarantine.list')}>
            {lines.map((line) => (
              <Doubt
                key={line.id}
                line={line}
                now={now}
                isBusy={decide.isPending}
                onRelease={() => act({ line, isRelease: true })}
                onDiscard={() => setToDiscard(line)}
              />
            ))}
          </ul>
          <ListFoot
            list={list}
            selector=".doubt"
            hasMore={hasNextPage}
            isBusy={isFetchingNextPage}
            error={error}
            onMore={fetchNextPage}
          />
        </>
      )}
      {toDiscard && (
        <ConfirmDiscard
          line={toDiscard}
          onAnswer={(isSure) => {
            if (isSure) act({ line: toDiscard, isRelease: false })
            setToDiscard(null)
          }}
        />
      )}
    </>
  )
}

type Shown = { pages: { lines: QuarantineLine[] }[] }

const without = <Given extends Shown>(line: QuarantineLine, shown: Given): Given => ({
  ...shown,
  pages: shown.pages.map((page) => ({ ...page, lines: page.lines.filter(({ id }) => id !== line.id) })),
})

const sayDecision = ({ line, isRelease }: Decision) =>
  t(isRelease ? 'quarantine.released' : 'quarantine.discarded', { name: line.name })
