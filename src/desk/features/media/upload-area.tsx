import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ClipboardEvent, type DragEvent, useId, useRef, useState } from 'react'
import type { MediaView } from '../../../core/media/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { uploadPicture } from './media-query.ts'

export const pictureKinds = 'image/jpeg,image/png,image/webp,image/gif,image/avif,image/heic'

type Come = { added: number; known: string[]; refused: { name: string; why: string }[] }
const nothing: Come = { added: 0, known: [], refused: [] }

/** Takes pictures that are chosen, dropped or pasted, one after the other. */
export function UploadArea({ onAdded }: { onAdded?: (picture: MediaView) => void }) {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const name = useId()
  const [progress, setProgress] = useState<{ name: string; part: number } | null>(null)
  const [isOver, setOver] = useState(false)
  const upload = useMutation({
    mutationFn: async (files: readonly File[]) => {
      const come: Come = { added: 0, known: [], refused: [] }
      for (const file of files) {
        const { name } = file
        setProgress({ name, part: 0 })
        try {
          const picture = await uploadPicture(file, (part) => setProgress({ name, part }))
          if (picture.isKnown) come.known.push(picture.name)
          else come.added++
          onAdded?.(picture)
        } catch (error) {
          // One that is refused does not keep the others out.
          come.refused.push({ name, why: sayFailure(error) })
        }
      }
      return come
    },
    onSettled: () => {
      setProgress(null)
      if (input.current) input.current.value = ''
      return client.invalidateQueries({ queryKey: ['media'] })
    },
  })

  const come = upload.data ?? nothing
  const take = (files: FileList | null | undefined) => {
    if (files && files.length > 0 && !upload.isPending) upload.mutate([...files])
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a place to drop things; the button within does the same
    <div
      role="group"
      aria-labelledby={name}
      className={isOver ? 'upload upload--over' : 'upload'}
      onDragOver={(event: DragEvent) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer.files)
      }}
      onPaste={(event: ClipboardEvent) => take(event.clipboardData.files)}
    >
      <input
        ref={input}
        type="file"
        accept={pictureKinds}
        multiple
        hidden
        aria-label={t('media.choose')}
        onChange={(event) => take(event.currentTarget.files)}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        {t('media.choose')}
      </Button>
      <p id={name} className="small muted">
        {t('media.hint')}
      </p>
      <p className="small" role="status">
        {progress &&
          t(progress.part < 1 ? 'media.sending' : 'media.preparing', {
            name: progress.name,
            percent: Math.round(progress.part * 100),
          })}
        {come.added > 0 && t('media.added', { count: come.added })}{' '}
        {come.known.map((name) => t('media.known', { name })).join(' ')}
      </p>
      <div className="alert-line" role="alert">
        {come.refused.map(({ name, why }) => (
          <p key={name}>{t('media.refused', { name, why })}</p>
        ))}
      </div>
    </div>
  )
}
