import { Button, TextInput } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { MediaView } from '../../core/media/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { describePicture, mediaQuery, removePicture, thumbnailOf } from '../features/media/media-query.ts'
import { FocusDialog } from '../features/media/focus-dialog.tsx'
import { PictureUseDialog } from '../features/media/replace-picture.tsx'
import { UploadArea } from '../features/media/upload-area.tsx'
import { StudioFrame } from '../features/studio/type-nav.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { Emptiness } from '../ui/emptiness.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf, pagesOf } from '../ui/list-pages.ts'
import { useSearchTyped } from '../features/studio/use-search-typed.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const route = getRouteApi('/desk/media')

/** The pictures that pages can show. */
export function MediaScreen() {
  const { q } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useRef<HTMLUListElement>(null)
  const query = useInfiniteQuery({
    ...mediaQuery(q),
    placeholderData: keepPreviousData,
  })
  const search = useSearchTyped('/media', (text) => void navigate({ search: { q: text }, replace: true }))
  const pictures = pagesOf(query).flatMap(({ lines }) => lines)
  return (
    <StudioFrame current="media">
      <ScreenHeading title={t('media.title')} />
      <p className="lead">{t('media.lead')}</p>
      <UploadArea />
      <div className="studio-filter">
        <TextInput
          type="search"
          label={t('media.search')}
          defaultValue={q}
          onChange={(event) => search(event.currentTarget.value)}
        />
      </div>
      {pictures.length === 0 ? (
        <Emptiness title={t('media.empty.title')} text={t('media.empty.text')} />
      ) : (
        <>
          <ul ref={list} className="media-grid" aria-label={t('media.list')}>
            {pictures.map((picture) => (
              <PictureCard key={picture.id} picture={picture} />
            ))}
          </ul>
          <ListFoot list={list} selector="input" {...footOf(query)} />
        </>
      )}
    </StudioFrame>
  )
}

function PictureCard({ picture }: { picture: MediaView }) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: ['media'] })
  const describe = useMutation({
    mutationFn: (form: FormData) =>
      describePicture(picture.id, { alt: String(form.get('alt')), credit: String(form.get('credit')) }),
    onSuccess: refresh,
  })
  const remove = useMutation({ mutationFn: () => removePicture(picture.id), onSuccess: refresh })
  const [open, setOpen] = useState<'use' | 'focus' | null>(null)
  const close = () => setOpen(null)
  const error = describe.error ?? remove.error
  return (
    <li className="media-card">
      <img
        src={thumbnailOf(picture)}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading="lazy"
      />
      <form
        className="fields"
        aria-label={picture.name}
        onSubmit={(event) => {
          event.preventDefault()
          describe.mutate(new FormData(event.currentTarget))
        }}
      >
        <p className="small muted row-address">
          {t('media.facts', { name: picture.name, width: picture.width, height: picture.height })}
        </p>
        <TextInput
          id={`alt-${picture.id}`}
          name="alt"
          label={t('media.alt')}
          defaultValue={picture.alt}
          maxLength={300}
          dir="auto"
        />
        <TextInput
          id={`credit-${picture.id}`}
          name="credit"
          label={t('media.credit')}
          defaultValue={picture.credit}
          maxLength={200}
          dir="auto"
        />
        <div className="row-acts">
          <Button type="submit" variant="default" size="compact-md">
            {t('media.save')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('media.use.what', { name: picture.name })}
            onClick={() => setOpen('use')}
          >
            {t('media.use')}
          </Button>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('media.focus.what', { name: picture.name })}
            onClick={() => setOpen('focus')}
          >
            {t('media.focus')}
          </Button>
          <BusyButton
            variant="subtle"
            size="compact-md"
            isBusy={remove.isPending}
            aria-label={t('media.remove.what', { name: picture.name })}
            onClick={() => remove.mutate()}
          >
            {t('media.remove')}
          </BusyButton>
        </div>
        <p className="small" role="status">
          {describe.isSuccess ? t('media.saved') : ''}
        </p>
        <p className="alert-line" role="alert">
          {error ? sayFailure(error) : ''}
        </p>
      </form>
      {open === 'use' && <PictureUseDialog picture={picture} onClose={close} />}
      {open === 'focus' && <FocusDialog picture={picture} onClose={close} />}
    </li>
  )
}
