import type { ShownPost } from '../../components/post-list.tsx'
import type { Labels } from '../../finding/list-form.tsx'
import { asValue, Query, valuesOf, type Findable, type Finding } from '../../finding/query.ts'

/** What a list of posts can be asked by, in the order of an address and of the page. */
export const postScopes = ['form', 'topic', 'department', 'year'] as const
export type PostScope = (typeof postScopes)[number]

export type FindablePost = Findable<PostScope> & { readonly post: ShownPost }
export type PostQuery = Query<PostScope, 'newest', FindablePost>

/** @param posts newest first */
export const findablePosts = (posts: readonly ShownPost[]): FindablePost[] =>
  posts.map((post) => {
    const { form, topics, department, date, title, summary } = post
    return {
      post,
      facets: [
        {
          form: form === undefined ? [] : [asValue(form)],
          topic: topics.map(asValue),
          department: department === undefined ? [] : [asValue(department)],
          year: [yearOf(date)],
        },
      ],
      text: [title, summary, form, department, ...topics].filter(Boolean).join(' '),
    }
  })

export const parsePostQuery = (search: URLSearchParams, posts: readonly FindablePost[]): PostQuery =>
  Query.parse(findingPosts, search, posts)

const findingPosts: Finding<PostScope, 'newest', FindablePost> = {
  scopes: postScopes,
  orders: ['newest'],
  // They come newest first, and sorting keeps that.
  compare: () => 0,
}

/** Years newest first, everything else by its name. */
export function postLabels(posts: readonly FindablePost[]): Labels<PostScope> {
  const all = posts.map(({ post }) => post)
  return {
    form: named(all.flatMap(({ form }) => form ?? [])),
    topic: named(all.flatMap(({ topics }) => topics)),
    department: named(all.flatMap(({ department }) => department ?? [])),
    year: new Map(valuesOf(posts, 'year').map((year) => [year, year])),
  }
}

const named = (names: readonly string[]): ReadonlyMap<string, string> =>
  new Map(names.toSorted((a, b) => a.localeCompare(b)).map((name) => [asValue(name), name]))

const yearOf = (day: string): string => day.slice(0, 4)
