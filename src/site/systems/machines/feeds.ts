import { create } from 'xmlbuilder2'
import { hrefOf, type PostKind, type PublishedSummary } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import type { School } from '../../frame.ts'

export const feedFormats = ['atom', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

const types: Readonly<Record<FeedFormat, string>> = {
  atom: 'application/atom+xml; charset=utf-8',
  json: 'application/feed+json; charset=utf-8',
}

export const feedType = (format: FeedFormat): string => types[format].split(';')[0] ?? ''
export const feedPath = (kind: PostKind, format: FeedFormat): string => `/feeds/${kind}.${format}`

type Told = {
  readonly school: School
  readonly origin: string
  /** The path of the page that lists these posts. */
  readonly path: string
}

/** The newest posts of a kind, in Atom (RFC 4287) or JSON Feed 1.1. */
export function feedOf(
  format: FeedFormat,
  kind: PostKind,
  told: Told,
  posts: readonly PublishedSummary<'post'>[],
): { type: string; body: string } {
  const write = format === 'atom' ? writeAtom : writeJson
  return { type: types[format], body: write(kind, told, posts) }
}

function writeAtom(
  kind: PostKind,
  { school, origin, path }: Told,
  posts: readonly PublishedSummary<'post'>[],
): string {
  const self = origin + feedPath(kind, 'atom')
  return create(
    { version: '1.0', encoding: 'UTF-8' },
    {
      feed: {
        '@xmlns': 'http://www.w3.org/2005/Atom',
        '@xml:lang': school.language,
        id: self,
        title: titleOf(kind, school),
        // Of the newest post: a feed that only was read again has not changed.
        updated: noonOf(posts[0]?.summary.date ?? '1970-01-01'),
        author: { name: school.name },
        link: [
          { '@rel': 'self', '@type': feedType('atom'), '@href': self },
          { '@rel': 'alternate', '@type': 'text/html', '@href': origin + path },
        ],
        rights: `© ${school.copyrightHolder}`,
        ...(posts.length > 0 && { entry: posts.map((post) => entryOf(post, origin)) }),
      },
    },
  ).end({ prettyPrint: true })
}

const entryOf = (post: PublishedSummary<'post'>, origin: string) => ({
  id: `${origin}/${post.key}`,
  title: post.summary.title,
  published: noonOf(post.summary.date),
  updated: noonOf(post.summary.date),
  summary: post.summary.summary,
  ...(post.summary.topics.length > 0 && {
    category: post.summary.topics.map((topic) => ({ '@term': topic })),
  }),
  link: { '@rel': 'alternate', '@href': addressOf(post, origin) },
})

const writeJson = (
  kind: PostKind,
  { school, origin, path }: Told,
  posts: readonly PublishedSummary<'post'>[],
): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: titleOf(kind, school),
      home_page_url: origin + path,
      feed_url: origin + feedPath(kind, 'json'),
      language: school.language,
      authors: [{ name: school.name }],
      items: posts.map((post) => ({
        id: `${origin}/${post.key}`,
        url: addressOf(post, origin),
        title: post.summary.title,
        content_text: post.summary.summary,
        date_published: noonOf(post.summary.date),
        tags: post.summary.topics,
      })),
    },
    null,
    2,
  )

const titleOf = (kind: PostKind, { name }: School) => `${name}: ${t(`search.kind.${kind}`)}`

/** Where a post is read: one without a text of its own at its official page. */
const addressOf = ({ key, summary }: PublishedSummary<'post'>, origin: string): string =>
  !summary.hasText && summary.official ? new URL(hrefOf(summary.official), origin).href : `${origin}/${key}`

const noonOf = (day: string) => `${day}T12:00:00Z`
