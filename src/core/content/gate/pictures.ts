import { type Check, error } from './check.ts'
import { groupsIn } from './look.ts'

/** A picture says what it shows, unless it is there for decoration alone (WCAG 2.2, 1.1.1). */
export const checkPictures: Check = ({ data }) =>
  groupsIn(data).flatMap(({ value, path }) => {
    if (!('alt' in value) && !('media' in value)) return []
    const place = path === '' ? 'alt' : `${path}.alt`
    const text = typeof value.alt === 'string' ? value.alt.trim() : ''
    if (text === '') return value.decorative === true ? [] : [error('alternative-text-missing', place)]
    return /^[\w-]+\.(jpe?g|png|gif|webp|avif|svg|heic)$/i.test(text) || /^(image|photo|picture)$/i.test(text)
      ? [error('alternative-text-is-file-name', place, { text })]
      : []
  })
