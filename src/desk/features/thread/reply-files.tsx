import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Button, VisuallyHidden } from '@mantine/core'
import type { AttachmentView } from '../../../core/threads/schema.ts'
import { attachmentTooLarge, maxAttachmentBytes } from '../../../kernel/attachment-limits.ts'
import { interpret, t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { sayBytes } from '../../ui/numbers.ts'
import { addFile, begunQuery, removeFile } from './thread-query.ts'

type Props = { inquiryId: string; files: readonly AttachmentView[] }

/** The files that are to go along with a reply: chosen, dropped or pasted, and taken away again. */
export function ReplyFiles({ inquiryId, files }: Props) {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const refresh = () => client.invalidateQueries(begunQuery(inquiryId))
  const add = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const refused: { name: string; why: string }[] = []
      for (const file of chosen)
        try {
          if (file.size > maxAttachmentBytes)
            throw new DeskFailure('too-large', interpret(attachmentTooLarge))
          await addFile(inquiryId, file)
        } catch (error) {
          // One that is refused does not keep the others out.
          refused.push({ name: file.name, why: sayFailure(error) })
        }
      return refused
    },
    onSettled: refresh,
  })
  const remove = useMutation({ mutationFn: (id: string) => removeFile(inquiryId, id), onSettled: refresh })
  const refused = add.data ?? []
  return (
    <div
      className="reply-files"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        add.mutate([...event.dataTransfer.files])
      }}
    >
      {files.length > 0 && (
        <ul className="file-list" aria-label={t('files.title')}>
          {files.map(({ id, name, bytes }) => (
            <li key={id}>
              <a href={`/api/desk/inquiries/${inquiryId}/files/${id}`} download>
                <bdi>{name}</bdi>
              </a>{' '}
              <span className="muted small">{sayBytes(bytes)}</span>{' '}
              <button type="button" className="link-button small" onClick={() => remove.mutate(id)}>
                {t('files.remove')} <VisuallyHidden>{name}</VisuallyHidden>
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          add.mutate([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Button
        variant="default"
        size="compact-sm"
        loading={add.isPending}
        onClick={() => input.current?.click()}
      >
        {t('files.add')}
      </Button>
      <div className="alert-line small reply-files-refused" role="alert">
        {refused.map(({ name, why }, index) => (
          <p key={index}>{t('media.refused', { name, why })}</p>
        ))}
        {remove.error && <p>{sayFailure(remove.error)}</p>}
      </div>
    </div>
  )
}
