import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { MediaView } from '../../../core/media/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { replacePicture, shownOnQuery, thumbnailOf } from './media-query.ts'
import { pictureKinds } from './upload-area.tsx'

type Props = { picture: MediaView; onClose: () => void }

/** Where a picture is used, and another file in its place: all these pages then show the new one. */
export function PictureUseDialog({ picture, onClose }: Props) {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const { data: shown, error } = useQuery(shownOnQuery(picture.id))
  const replace = useMutation({
    mutationFn: (file: File) => replacePicture(picture.id, file),
    onSuccess: () => client.invalidateQueries({ queryKey: ['media'] }),
  })
  const failure = error ?? replace.error
  return (
    <Dialog title={picture.name} onClose={onClose}>
      <div className="fields">
        <img className="field-picture" src={thumbnailOf(replace.data ?? picture)} alt={picture.alt} />
        {shown && shown.length === 0 && <p>{t('media.use.none')}</p>}
        {shown && shown.length > 0 && (
          <>
            <p>{t('media.use.pages')}</p>
            <ul>
              {shown.map(({ id, title, isPublished }) => (
                <li key={id}>
                  <Link to="/content/$id" params={{ id }}>
                    {title}
                  </Link>
                  {!isPublished && <span className="muted"> {t('media.use.draft')}</span>}
                </li>
              ))}
            </ul>
          </>
        )}
        <p className="small muted">{t('media.use.hint')}</p>
        <input
          ref={input}
          type="file"
          accept={pictureKinds}
          hidden
          aria-label={t('media.use.file')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            currentTarget.value = ''
            if (file) replace.mutate(file)
          }}
        />
        <div className="acts">
          <BusyButton isBusy={replace.isPending} onClick={() => input.current?.click()}>
            {t(replace.isPending ? 'media.use.replacing' : 'media.use.replace')}
          </BusyButton>
          <Button variant="default" onClick={onClose}>
            {t('help.close')}
          </Button>
        </div>
        <p role="status">{replace.isSuccess ? t('media.use.replaced') : ''}</p>
        <p className="alert-line" role="alert">
          {failure ? sayFailure(failure) : ''}
        </p>
      </div>
    </Dialog>
  )
}
