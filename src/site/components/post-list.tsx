import { hrefOf, type PublishedSummary } from '../../core/content/index.ts'
import { formatDay } from '../../kernel/dates.ts'
import { t } from '../../messages/message.ts'

import { recordingWords } from './recording.tsx'

export type ShownPost = PublishedSummary<'post'>['summary'] & { readonly key: string }

type Props = { posts: readonly ShownPost[]; under: 1 | 2 }

/** Dated posts, newest first, under the year of each; `under` is the level of the heading they stand under. */
export function PostList({ posts, under }: Props) {
  const Heading = under === 1 ? 'h2' : 'h3'
  if (posts.length === 0) return <p>{t('posts.none')}</p>
  const years = Map.groupBy(posts, ({ date }) => date.slice(0, 4))
  return [...years].map(([year, ofYear]) => (
    <section key={year} className="posts" aria-labelledby={`year-${year}`}>
      <Heading id={`year-${year}`}>{year}</Heading>
      <ul>
        {ofYear.map((post) => (
          <li key={post.key} className="post">
            <p className="post-date">{formatDay(post.date)}</p>
            <div>
              <p className="post-title">
                <Title post={post} />
              </p>
              <p>{post.summary}</p>
              {(post.topics.length > 0 || post.department || post.isSample || post.recording) && (
                <p className="post-topics">
                  {[
                    post.recording && recordingWords(post.recording),
                    ...post.topics,
                    post.department,
                    post.isSample ? t('source.mark') : undefined,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  ))
}

function Title({ post }: { post: ShownPost }) {
  if (post.hasText) return <a href={`/${post.key}`}>{post.title}</a>
  if (post.official)
    return (
      <a href={hrefOf(post.official)} {...(post.official.href && { rel: 'external' })}>
        {post.title}
      </a>
    )
  return post.title
}
