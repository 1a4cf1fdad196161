import { createHash } from 'node:crypto'
import {
  findDocumentIds,
  findDocumentKeys,
  loadPublished,
  type ContentTypes,
  type DataOf,
} from '../content/index.ts'
import type { Ctx } from '../context.ts'
import type { Scope } from '../staff/index.ts'
import { occurrenceOf, registrationEnds, type Occurrence } from './occurrence.ts'

type EventData = DataOf<ContentTypes['event']>

/** A published event as the verbs of this module need it. */
export type PublishedEvent = {
  readonly id: string
  readonly key: string
  readonly revisionId: string
  readonly data: EventData
  readonly occurrence: Occurrence
  readonly registrationEnds: Date
  /** Null: there is room for everyone. */
  readonly seats: number | null
}

const school = { type: 'settings', key: 'school' } as const

/** Null where no event is published under the key. */
export async function loadEvent(ctx: Pick<Ctx, 'db'>, key: string): Promise<PublishedEvent | null> {
  const [event] = await load(ctx, await findDocumentIds(ctx, 'event', [key]))
  return event ?? null
}

/** By the ids of their documents; without those that are withdrawn. */
export const loadEvents = async (ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<PublishedEvent[]> =>
  ids.length === 0 ? [] : load(ctx, await findDocumentKeys(ctx, ids))

async function load(
  ctx: Pick<Ctx, 'db'>,
  pairs: readonly { id: string; key: string }[],
): Promise<PublishedEvent[]> {
  if (pairs.length === 0) return []
  const documents = pairs.map(({ key }) => ({ type: 'event', key }) as const)
  const content = await loadPublished(ctx, { lists: [], documents: [school, ...documents] })
  const zone = content.get(school.type, school.key)?.data.timeZone ?? 'UTC'
  return pairs.flatMap(({ id, key }) => {
    const found = content.get('event', key)
    if (!found) return []
    const { data, revisionId } = found
    return [
      {
        id,
        key,
        revisionId,
        data,
        occurrence: occurrenceOf(data, zone),
        registrationEnds: registrationEnds(data, zone),
        seats: data.registration?.seats ?? null,
      },
    ]
  })
}

/** Changes exactly when those who come have to be told: another time or place, or that it is called off. */
export function tellingOf({ data, occurrence }: PublishedEvent): string {
  const { starts, ends, isAllDay } = occurrence
  const told = [starts, ends, isAllDay, data.place, data.location, data.join, data.isCalledOff ?? false]
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 22)
}

/** What is about no program in particular concerns everyone. */
export const isWithin = (scope: Scope, { data: { programs } }: PublishedEvent): boolean =>
  scope === 'all' || programs.length === 0 || programs.some((key) => scope.programs.includes(key))
