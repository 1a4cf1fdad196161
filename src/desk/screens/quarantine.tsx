import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { QuarantineLine } from '../../core/inquiries/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { DeskFailure } from '../api.ts'
import { ConfirmDiscard } from '../features/quarantine/confirm-discard.tsx'
import { Doubt } from '../features/quarantine/doubt.tsx'
import { discard, quarantineQuery, release } from '../features/quarantine/quarantine-query.ts'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { useListKeys } from '../ui/use-list-keys.ts'

type Decision = { line: QuarantineLine; isRelease: boolean }

export function QuarantineScreen() {
  const client = useQueryClient()
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  const { data: lines } = useSuspenseQuery(quarantineQuery)
  const [toDiscard, setToDiscard] = useState<QuarantineLine | null>(null)
  const decide = useMutation({
    mutationFn: ({ line, isRelease }: Decision) => (isRelease ? release(line.id) : discard(line.id)),
    onSuccess: (_done, { line }) => takeOut(line),
    onError: (error, { line }) => {
      if (error instanceof DeskFailure && error.code === 'conflict') takeOut(line)
    },
  })
  useListKeys(list, '.doubt')
  useKeys({ r: () => releaseFocused() })

  /** Removes a line, and leaves the focus on the one that takes its place. */
  function takeOut(line: QuarantineLine) {
    const at = lines.findIndex((each) => each.id === line.id)
    const next = lines[at + 1] ?? lines[at - 1]
    client.setQueryData(quarantineQuery.queryKey, (before) => before?.filter((each) => each.id !== line.id))
    requestAnimationFrame(() => {
      const stop = next && list.current?.querySelector<HTMLElement>(`[data-line="${next.id}"]`)
      ;(stop ?? document.querySelector<HTMLElement>('h1'))?.focus()
    })
  }

  function releaseFocused() {
    const id = document.activeElement?.closest<HTMLElement>('.doubt')?.dataset.line
    const line = lines.find((each) => each.id === id)
    if (line && !decide.isPending) decide.mutate({ line, isRelease: true })
  }

  return (
    <>
      <ScreenHeading title={t('quarantine.title')} />
      <p className="lead">{t('quarantine.lead')}</p>
      <div className="list-state">
        <p className="muted small">{t('quarantine.count', { count: lines.length })}</p>
        <p role="status">{decide.isSuccess ? sayDecision(decide.variables) : ''}</p>
        <p role="alert">{decide.isError ? sayFailure(decide.error) : ''}</p>
      </div>
      {lines.length === 0 ? (
        <Emptiness title={t('quarantine.empty.title')} text={t('quarantine.empty.text')} />
      ) : (
        <ul ref={list} aria-label={t('quarantine.list')}>
          {lines.map((line) => (
            <Doubt
              key={line.id}
              line={line}
              now={now}
              isBusy={decide.isPending}
              onRelease={() => decide.mutate({ line, isRelease: true })}
              onDiscard={() => setToDiscard(line)}
            />
          ))}
        </ul>
      )}
      {toDiscard && (
        <ConfirmDiscard
          line={toDiscard}
          onAnswer={(isSure) => {
            if (isSure) decide.mutate({ line: toDiscard, isRelease: false })
            setToDiscard(null)
          }}
        />
      )}
    </>
  )
}

const sayDecision = ({ line, isRelease }: Decision) =>
  t(isRelease ? 'quarantine.released' : 'quarantine.discarded', { name: line.name })
