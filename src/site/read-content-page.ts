import { contentTag, type PostKind } from '../core/content/index.ts'
import { AppError } from '../kernel/errors.ts'
import type { ContentReader } from './content-reader.ts'
import { shownAsPage } from './pages/content.tsx'

const school = { type: 'settings', key: 'school' } as const
const page = (key: string) => ({ type: 'page', key }) as const

/**
 * Reads the page of text, or the post, at a path without its first slash, with the pages above it and the posts it lists.
 * @throws AppError `not-found`
 */
export async function readContentPage(read: ContentReader, key: string) {
  const above = key
    .split('/')
    .slice(0, -1)
    .map((_, index, parts) => parts.slice(0, index + 1).join('/'))
  const frame = ['menu', 'alert'] as const
  // Pages first, for most are; only a read whose documents are all there is kept for when the database is away.
  const asPage = await read({ lists: frame, documents: [school, ...above.map(page), page(key)] })
  const content =
    asPage.get('page', key) !== null
      ? asPage
      : await read({ lists: frame, documents: [school, ...above.map(page), { type: 'post', key }] })
  const post = content.get('post', key)?.data
  const shown = content.get('page', key)?.data ?? (post && shownAsPage(post))
  if (!shown) throw new AppError('not-found', 'There is no such page.')

  const queries = shown.body.flatMap((block) => (block.kind === 'posts' ? [newestPosts(block)] : []))
  const listed = queries.length > 0 ? await read({ lists: queries, documents: [] }) : null
  return {
    content,
    main: post ? ({ type: 'post', key } as const) : page(key),
    page: shown,
    parents: above.flatMap((path) => {
      const parent = content.get('page', path)
      return parent ? [{ label: parent.data.title, href: `/${path}` }] : []
    }),
    posts: queries
      .flatMap((query) => listed?.list(query) ?? [])
      .map(({ key, summary }) => ({ key, ...summary })),
    lists: listed ? (['post'] as const) : [],
    tags: [...[...above, key].map((path) => contentTag('page', path)), contentTag('post', key)],
  }
}

const newestPosts = ({ of, max = 200 }: { of: PostKind; max?: number | undefined }) =>
  ({ type: 'post', topics: [`kind:${of}`], order: 'newest', limit: max }) as const
