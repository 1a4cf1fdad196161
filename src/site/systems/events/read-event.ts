import { pathOf, type ContentTypes, type DataOf, type PublishedContent } from '../../../core/content/index.ts'
import { changedAt, occurrenceOf, registrationEnds, type Occurrence } from '../../../core/events/index.ts'
import type { Clock } from '../../clock.ts'

/** A published event with what its pages show of it. */
export type ReadEvent = {
  readonly key: string
  readonly path: string
  readonly data: DataOf<ContentTypes['event']>
  readonly occurrence: Occurrence
  readonly registrationEnds: Date
  readonly isOver: boolean
  readonly changedAt: Date
  /** Names of all programs by key. */
  readonly programs: ReadonlyMap<string, string>
}

/** @param content that holds the event and the list of programs; null where no such event is published */
export function readEvent(
  content: Pick<PublishedContent, 'get' | 'list'>,
  key: string,
  clock: Clock,
): ReadEvent | null {
  const found = content.get('event', key)
  if (!found) return null
  const occurrence = occurrenceOf(found.data, clock.zone)
  return {
    key,
    path: pathOf('event', key) ?? '',
    data: found.data,
    occurrence,
    registrationEnds: registrationEnds(found.data, clock.zone),
    isOver: occurrence.ends <= clock.now,
    changedAt: changedAt(found.revisionId),
    programs: new Map(content.list('program').map((each) => [each.key, each.summary.name])),
  }
}
