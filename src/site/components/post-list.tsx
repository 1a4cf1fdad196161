import { hrefOf, type PublishedSummary } from '../../core/content/index.ts'
import { formatMonth } from '../../kernel/spans.ts'
import { t } from '../../messages/message.ts'
import { formatDay } from '../../messages/spoken-formats.ts'
import { dotted } from './dotted.ts'
import { CroppedPicture } from './picture.tsx'
import { recordingWords } from './recording.tsx'

export type ShownPost = PublishedSummary<'post'>['summary'] & { readonly key: string }

type Props = {
  posts: readonly ShownPost[]
  under: 1 | 2
  by?: 'year' | 'month'
  language?: string
}

/** Dated posts, newest first, under the year or month of each; `under` is the level of the heading they stand under. */
export function PostList({ posts, under, by = 'year', language }: Props) {
  const Heading = under === 1 ? 'h2' : 'h3'
  if (posts.length === 0) return <p>{t('posts.none')}</p>
  // `2022`, or `2022-05`.
  const spans = Map.groupBy(posts, ({ date }) => date.slice(0, by === 'year' ? 4 : 7))
  return [...spans].map(([span, within]) => (
    <section key={span} className="posts" aria-labelledby={`in-${span}`}>
      <Heading id={`in-${span}`}>{by === 'year' ? span : formatMonth(span, language)}</Heading>
      <ul>
        {within.map((post) => (
          <li key={post.key} className={post.picture ? 'post post--pictured' : 'post'}>
            <p className="post-date">{formatDay(post.date)}</p>
            <div>
              <p className="post-title">
                <Title post={post} />
              </p>
              <p>{post.summary}</p>
              {(post.topics.length > 0 || post.department || post.isSample || post.recording) && (
                <p className="post-topics">
                  {dotted(
                    [
                      post.recording ? recordingWords(post.recording) : post.form,
                      ...post.topics,
                      post.department,
                    ],
                    post.isSample ? t('source.mark') : '',
                  )}
                </p>
              )}
            </div>
            {post.picture && (
              <CroppedPicture picture={post.picture} sizes="(max-width: 40rem) 100vw, 10rem" />
            )}
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
