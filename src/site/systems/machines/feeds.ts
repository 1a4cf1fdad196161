import { Feed } from 'feed'
import { hrefOf, type PostKind, type PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import type { Frame } from '../../frame.ts'

export const feedFormats = ['atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

const types: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

export const feedType = (format: FeedFormat): string => types[format].split(';')[0] ?? ''
export const feedPath = (kind: PostKind, format: FeedFormat): string => `/feeds/${kind}.${format}`

/** The newest posts of a kind, in Atom (RFC 4287) or JSON Feed 1. */
export function feedOf(
  format: FeedFormat,
  kind: PostKind,
  { school, origin }: Pick<Frame, 'school' | 'origin'>,
  posts: readonly PublishedSummary<'post'>[],
): { type: string; body: string } {
  const feed = new Feed({
    id: origin + feedPath(kind, 'atom'),
    title: `${school.name}: ${t(`search.kind.${kind}`)}`,
    link: `${origin}/`,
    language: school.language,
    copyright: `© ${school.copyrightHolder}`,
    author: { name: school.name },
    feedLinks: { atom: origin + feedPath(kind, 'atom'), json: origin + feedPath(kind, 'json') },
    generator: 'Prospectus',
    // Of the newest post: a feed that only was read again has not changed.
    updated: noonOf(posts[0]?.summary.date ?? '1970-01-01'),
  })
  for (const { key, summary } of posts) {
    const page = `${origin}/${key}`
    feed.addItem({
      id: page,
      title: summary.title,
      link: !summary.hasText && summary.official ? new URL(hrefOf(summary.official), origin).href : page,
      description: summary.summary,
      date: noonOf(summary.date),
      published: noonOf(summary.date),
      category: summary.topics.map((name) => ({ name })),
    })
  }
  return { type: types[format], body: format === 'atom' ? feed.atom1() : feed.json1() }
}

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)
