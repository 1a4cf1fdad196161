import { formatDay, formatInstant } from '../../kernel/dates.ts'
import { hrefOf, loadPublished, pathOf, type ListQuery } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { occurrenceOf } from '../events/index.ts'
import type { Digest } from '../outreach/index.ts'
import type { LoadedNewsletter } from './newsletter.ts'
import type { Choice, DigestItem } from './schema.ts'

const dayMs = 24 * 3600_000
/** What was published late still comes, unless an earlier issue had it. */
const lookBackDays = 28
/** So that people can still make time for an event. */
const lookAheadDays = 21
const maxItems = 100

/**
 * What an issue tells that no earlier one told: events first, the soonest before the others, then posts, the newest first.
 * @param isFirst the first issue of all looks back no further than its week
 */
export async function findNewItems(
  ctx: Pick<Ctx, 'db'>,
  { settings }: LoadedNewsletter,
  dueAt: Date,
  { told, isFirst }: { told: ReadonlySet<string>; isFirst: boolean },
): Promise<DigestItem[]> {
  const days = (count: number) => new Date(dueAt.getTime() + count * dayMs).toISOString()
  const posts: ListQuery<'post'> = {
    type: 'post',
    order: 'newest',
    from: days(isFirst ? -7 : -lookBackDays),
    before: days(0),
    limit: maxItems,
  }
  // The dates of lists know no zone: a day more on either side.
  const events: ListQuery<'event'> = {
    type: 'event',
    order: 'soonest',
    from: days(-1),
    before: days(lookAheadDays + 1),
    limit: maxItems,
  }
  const content = await loadPublished(ctx, { lists: [posts, events], documents: [] })
  const coming = content.list(events).flatMap(({ key, summary }): DigestItem[] => {
    const { starts, isAllDay } = occurrenceOf(summary, settings.timeZone)
    if (starts <= dueAt || summary.isCalledOff) return []
    return [
      {
        id: `event/${key}`,
        title: summary.title,
        text: summary.summary,
        href: pathOf('event', key) ?? '',
        when: isAllDay
          ? formatDay(summary.date, settings.language)
          : formatInstant(starts, summary.zone ?? settings.timeZone, settings.language),
        marks: [`event:${summary.kind}`, ...summary.programs.map((program) => `program:${program}`)],
      },
    ]
  })
  const written = content.list(posts).map(({ key, summary }): DigestItem => ({
    id: `post/${key}`,
    title: summary.title,
    text: summary.summary,
    href: summary.hasText || !summary.official ? (pathOf('post', key) ?? '') : hrefOf(summary.official),
    when: formatDay(summary.date, settings.language),
    marks: [`post:${summary.kind}`, ...summary.topics.map((topic) => `about:${topic}`)],
  }))
  return [...coming, ...written].filter(({ id }) => !told.has(id))
}

/** What one subscriber reads: each item once, under the first topic that it is found by. */
export function groupsFor(
  chosen: Choice,
  items: readonly DigestItem[],
  { newsletter, programs }: Pick<LoadedNewsletter, 'newsletter' | 'programs'>,
): Digest['groups'] {
  const wanted = [
    ...programs
      .filter(({ key }) => chosen.programs.includes(key))
      .map(({ key, summary }) => ({
        topic: summary.listedAs,
        marks: [`program:${key}`, `about:${summary.name}`, `about:${summary.listedAs}`],
      })),
    ...newsletter.topics
      .filter(({ key }) => chosen.topics.includes(key))
      .map(({ name, posts = [], about = [], events = [] }) => ({
        topic: name,
        marks: [
          ...posts.map((each) => `post:${each}`),
          ...about.map((each) => `about:${each}`),
          ...events.map((each) => `event:${each}`),
        ],
      })),
  ]
  const left = new Set(items)
  return wanted.flatMap(({ topic, marks }) => {
    const found = [...left].filter((item) => item.marks.some((mark) => marks.includes(mark)))
    for (const item of found) left.delete(item)
    const shown = found.map(({ title, text, href, when }) => ({ title, text, href, when }))
    return shown.length > 0 ? [{ topic, items: shown }] : []
  })
}
