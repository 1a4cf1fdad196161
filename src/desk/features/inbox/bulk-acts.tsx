import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { InquiryLine } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { joinWords } from '../../ui/join-words.ts'
import { showUndo } from '../../ui/undo.tsx'
import { choicesQuery } from './choices-query.ts'
import { type ExportFormat, exportFormats } from './inbox-query.ts'
import { assignMany, closeMany, reopenMany, tagMany, undoTags } from './many-query.ts'

/** `run` gives the way back. */
type Act = { run: () => Promise<() => Promise<unknown>>; done: string }
type Props = {
  selected: readonly InquiryLine[]
  /** Where they are had as a file. */
  exportHref: (format: ExportFormat) => string
  onDone: () => void
}

/** What can be done with several inquiries at once; each act can be undone. */
export function BulkActs({ selected, exportHref, onDone }: Props) {
  const client = useQueryClient()
  const { data: choices } = useQuery(choicesQuery)
  const [tag, setTag] = useState('')
  const ids = selected.map(({ id }) => id)
  const count = ids.length
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['inbox'] }),
      client.invalidateQueries({ queryKey: ['inquiry'] }),
      client.invalidateQueries(choicesQuery),
    ])
  const act = useMutation({
    mutationFn: ({ run }: Act) => run(),
    onSuccess: (undo, { done }) => {
      showUndo({ message: done, undo, onUndone: () => void refresh() })
      onDone()
    },
    onSettled: refresh,
  })

  function assign(value: string) {
    const to = value === nobody ? null : value
    const name = choices?.colleagues.find(({ id }) => id === value)?.name ?? ''
    const before = Map.groupBy(selected, ({ assignedTo }) => assignedTo?.id ?? null)
    act.mutate({
      run: async () => {
        await assignMany(ids, to)
        return () =>
          Promise.all(
            [...before].map(([owner, lines]) =>
              assignMany(
                lines.map(({ id }) => id),
                owner,
              ),
            ),
          )
      },
      done: to === null ? t('bulk.unassigned', { count }) : t('bulk.assigned', { count, name }),
    })
  }

  function changeTags(change: { add?: string[]; remove?: string[] }, done: string) {
    act.mutate({
      run: async () => {
        const { act } = await tagMany(ids, change)
        return () => undoTags(act)
      },
      done,
    })
  }

  function addTag() {
    const typed = tag.trim()
    if (typed === '' || act.isPending) return
    setTag('')
    changeTags({ add: [typed] }, t('bulk.tagged', { count, tag: typed }))
  }

  const tagsThere = [...new Set(selected.flatMap(({ tags }) => tags))].toSorted((one, other) =>
    one.localeCompare(other),
  )
  const toClose = selected.filter(({ closedAt }) => closedAt === null)
  const open = toClose.map(({ id }) => id)
  return (
    <div className="bulk" role="group" aria-label={t('bulk.title')}>
      <NativeSelect
        size="xs"
        aria-label={t('bulk.assign')}
        value=""
        onChange={(event) => event.currentTarget.value !== '' && assign(event.currentTarget.value)}
        data={[
          { value: '', label: t('bulk.assign') },
          { value: nobody, label: t('bulk.nobody') },
          ...(choices?.colleagues ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        size="xs"
        aria-label={t('bulk.tag')}
        placeholder={t('bulk.tag')}
        maxLength={40}
        list="tags-in-use"
        value={tag}
        onChange={(event) => setTag(event.currentTarget.value)}
        onKeyDown={(event: KeyboardEvent) => event.key === 'Enter' && addTag()}
      />
      <datalist id="tags-in-use">
        {(choices?.tags ?? []).map((each) => (
          <option key={each.tag} value={each.tag}>
            {each.tag}
          </option>
        ))}
      </datalist>
      <BusyButton variant="default" size="compact-sm" isBusy={act.isPending} onClick={addTag}>
        {t('bulk.tag.add')}
      </BusyButton>
      {tagsThere.length > 0 && (
        <NativeSelect
          size="xs"
          aria-label={t('bulk.untag')}
          value=""
          onChange={({ currentTarget: { value: tag } }) =>
            tag !== '' && changeTags({ remove: [tag] }, t('bulk.untagged', { count, tag }))
          }
          data={[{ value: '', label: t('bulk.untag') }, ...tagsThere]}
        />
      )}
      {open.length > 0 && (
        <BusyButton
          variant="default"
          size="compact-sm"
          isBusy={act.isPending}
          onClick={() =>
            act.mutate({
              run: async () => {
                await closeMany(open)
                return () => reopenMany(open)
              },
              done: sayClosed(toClose),
            })
          }
        >
          {t('close.close')}
        </BusyButton>
      )}
      {exportFormats.map((format) => (
        <Button
          key={format}
          component="a"
          href={exportHref(format)}
          download
          variant="default"
          size="compact-sm"
        >
          {t(`bulk.export.${format}`)}
        </Button>
      ))}
      <span className="alert-line" role="alert">
        {act.error ? sayFailure(act.error) : ''}
      </span>
    </div>
  )
}

/** Names those of whom a question has no answer yet: what is shown beside it opens them again. */
function sayClosed(lines: readonly InquiryLine[]): string {
  const closed = t('bulk.closed', { count: lines.length })
  const names = lines.filter(({ isAnsweredInPart }) => isAnsweredInPart).map(({ person }) => person.name)
  if (names.length === 0) return closed
  return `${closed} ${t('bulk.closed.in-part', { names: joinWords(names.slice(0, maxNames)), more: Math.max(names.length - maxNames, 0) })}`
}

const maxNames = 5
const nobody = '-'
