import type { Block } from '../../../core/content/index.ts'
import type { SiteSystem } from '../../system.ts'
import { findablePosts, parsePostQuery, postScopes } from './findable-posts.ts'
import { PostsPage } from './posts-page.tsx'

/** As many as a page looks through; a school that publishes more raises the number at the block itself. */
const usualMax = 200

/** A list of posts that readers narrow. It stands on each page that names it, and lists what the page's own block says. */
export const postsSystem: SiteSystem = {
  name: 'posts',
  queryKeys: { '/': ['q', ...postScopes] },
  routes(app, tools) {
    app.get('/', async (c) => {
      const shown = await tools.load(c)
      const block = shown.page.body.find(isPosts)
      // Without one there is nothing to narrow: the page is one of text.
      if (!block) return c.notFound()
      const newest = {
        type: 'post',
        topics: [`kind:${block.of}`],
        order: 'newest',
        limit: block.max ?? usualMax,
      } as const
      const listed = await tools.read({ lists: [newest], documents: [] })
      const posts = findablePosts(listed.list(newest).map(({ key, summary }) => ({ key, ...summary })))
      const query = parsePostQuery(new URL(c.req.url).searchParams, posts)
      const make = () =>
        shown.made(<PostsPage shown={shown} kind={block.of} query={query} posts={posts} />, ['post'])
      return query.isKept ? tools.cached(c, async () => make(), query.entries) : tools.once(c, make())
    })
  },
}

const isPosts = (block: Block): block is Extract<Block, { kind: 'posts' }> => block.kind === 'posts'
