import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { MediaView } from '../../../core/media/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { ListFoot } from '../../ui/list-foot.tsx'
import { footOf } from '../../ui/list-pages.ts'
import { mediaQuery, thumbnailOf } from './media-query.ts'
import { UploadArea } from './upload-area.tsx'

type Props = { onChosen: (picture: MediaView) => void; onClose: () => void }

export const drawPicturePicker = (props: Props) => <PicturePicker {...props} />

/** Chooses a picture of the library, or adds one. */
function PicturePicker({ onChosen, onClose }: Props) {
  const list = useRef<HTMLUListElement>(null)
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const query = useInfiniteQuery({
    ...mediaQuery(q),
    placeholderData: keepPreviousData,
  })
  const pictures = query.data?.pages.flatMap(({ lines }) => lines) ?? []
  return (
    <Dialog title={t('media.pick')} onClose={onClose}>
      <UploadArea onAdded={onChosen} />
      <TextInput
        type="search"
        mt="md"
        label={t('media.search')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <ul ref={list} className="media-grid media-grid--small" aria-label={t('media.title')}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <button type="button" className="media-choice" onClick={() => onChosen(picture)}>
              <img src={thumbnailOf(picture)} alt="" loading="lazy" />
              <span className="small">{picture.alt || picture.name}</span>
            </button>
          </li>
        ))}
      </ul>
      {!query.isPending && <ListFoot list={list} selector="button" {...footOf(query)} />}
    </Dialog>
  )
}
