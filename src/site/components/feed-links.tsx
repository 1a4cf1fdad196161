import type { PostKind } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'
import { feedFormats, feedPath, feedType } from '../systems/machines/feeds.ts'

/** The feeds of a kind of post, as a page's head names them. */
export const feedsOf = (kind: PostKind, title: string) =>
  feedFormats.map((format) => ({
    href: feedPath(kind, format),
    type: feedType(format),
    title: `${title} (${t(`posts.feed.${format}`)})`,
  }))

/** The same for readers. */
export const FeedLinks = ({ kind }: { kind: PostKind }) => (
  <p className="feeds">
    {t('posts.feeds')}{' '}
    {feedFormats.map((format) => (
      <a key={format} href={feedPath(kind, format)}>
        {t(`posts.feed.${format}`)}
      </a>
    ))}
  </p>
)
