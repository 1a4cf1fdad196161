import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { DeskError } from '../../../api/desk/index.ts'
import type {
  AddedPicture,
  Focus,
  MediaInput,
  MediaList,
  MediaView,
  ShownOn,
} from '../../../core/media/schema.ts'
import { api, ask, asRefusal, DeskFailure } from '../../api.ts'

export const mediaQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['media', q],
    queryFn: ({ pageParam }): Promise<MediaList> =>
      ask(api.media.$get({ query: { q, skip: String(pageParam) } })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
  })

/** Sends a picture as it is. `onProgress` hears which part of it has left, from 0 to 1; only this way of asking tells. */
export const uploadPicture = (file: File, onProgress: (part: number) => void): Promise<AddedPicture> =>
  sendPicture(`/api/desk/media?name=${encodeURIComponent(file.name)}`, file, onProgress)

/** Puts another file in a picture's place; pages that show it show the new one. */
export const replacePicture = (id: string, file: File): Promise<MediaView> =>
  sendPicture(`/api/desk/media?replaces=${id}`, file, () => undefined)

function sendPicture<Answer extends MediaView>(
  address: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.responseType = 'json'
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    )
    request.addEventListener('error', () => reject(new DeskFailure('offline', '')))
    request.addEventListener('load', () => {
      if (request.status === 200) resolve(request.response as Answer)
      else reject(asFailure(request.response as DeskError | null))
    })
    request.send(file)
  })
}

function asFailure(answer: DeskError | null): DeskFailure {
  const error = answer?.error
  if (!error || error.code === 'internal') return new DeskFailure('internal', '', {}, error?.requestId ?? '–')
  return asRefusal(error)
}

export const describePicture = (id: string, json: MediaInput) =>
  ask(api.media[':id'].$post({ param: { id }, json }))

export const setFocus = (id: string, json: Focus) =>
  ask(api.media[':id'].focus.$post({ param: { id }, json }))

export const removePicture = (id: string) => ask(api.media[':id'].remove.$post({ param: { id } }))

export const shownOnQuery = (id: string) =>
  queryOptions({
    queryKey: ['media', 'shown-on', id],
    queryFn: (): Promise<ShownOn[]> => ask(api.media[':id']['shown-on'].$get({ param: { id } })),
  })

export const addressOf = (name: string) => `/media/${name}.webp`

/** The smallest of its files: enough for a list. */
export const thumbnailOf = ({ sizes }: Pick<MediaView, 'sizes'>) => addressOf(sizes.at(-1)?.name ?? '')
