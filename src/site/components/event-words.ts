import type { PublishedSummary } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'

type Placed = Pick<PublishedSummary<'event'>['summary'], 'place' | 'location'>

/** `Gordon Hall, and online`. */
export function sayPlace({ place, location }: Placed): string {
  if (location === undefined) return t(`event.place.${place}`)
  return place === 'both' ? t('event.place.both.at', { location }) : location
}
