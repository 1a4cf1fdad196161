import { TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useState } from 'react'
import type { Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { choicesQuery } from '../inbox/choices-query.ts'
import { tagMany, undoTags } from '../inbox/many-query.ts'

/** The tags of one inquiry: Enter adds what is typed. */
export function InquiryTags({ thread }: { thread: Thread }) {
  const { inquiryId, tags } = thread
  const client = useQueryClient()
  const { data: choices } = useQuery(choicesQuery)
  const [typed, setTyped] = useState('')
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['inquiry', inquiryId] }),
      client.invalidateQueries({ queryKey: ['inbox'] }),
      client.invalidateQueries(choicesQuery),
    ])
  const change = useMutation({
    mutationFn: (change: { add?: string[]; remove?: string[] }) => tagMany([inquiryId], change),
    onSuccess: ({ act }, { add, remove }) => {
      setTyped('')
      // It had the tag already.
      if (act === null) return
      const message = remove
        ? t('tags.removed', { tag: remove.join() })
        : t('tags.added', { tag: add?.join() ?? '' })
      showUndo({ message, undo: () => undoTags(act), onUndone: () => void refresh() })
    },
    onSettled: refresh,
  })
  return (
    <div className="inquiry-tags">
      {tags.length > 0 && (
        <ul className="chips" aria-label={t('tags.title')}>
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                className="chip"
                onClick={() => change.mutate({ remove: [tag] })}
                aria-label={t('tags.remove', { tag })}
              >
                <bdi>{tag}</bdi> <span aria-hidden>×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <TextInput
        size="xs"
        aria-label={t('tags.add')}
        placeholder={t('tags.add')}
        maxLength={40}
        list="known-tags"
        dir="auto"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event: KeyboardEvent) =>
          event.key === 'Enter' && typed.trim() !== '' && change.mutate({ add: [typed.trim()] })
        }
        error={change.error ? sayFailure(change.error) : undefined}
      />
      <datalist id="known-tags">
        {(choices?.tags ?? []).map(({ tag }) => (
          <option key={tag} value={tag}>
            {tag}
          </option>
        ))}
      </datalist>
    </div>
  )
}
