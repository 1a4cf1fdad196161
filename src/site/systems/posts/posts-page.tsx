import type { PostKind } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { FeedLinks, feedsOf } from '../../components/feed-links.tsx'
import { Page } from '../../components/page.tsx'
import { Written, WrittenHead } from '../../components/written.tsx'
import { PostList } from '../../components/post-list.tsx'
import { SectionMenu } from '../../components/section-menu.tsx'
import { FilterChips } from '../../finding/filter-chips.tsx'
import { ListForm } from '../../finding/list-form.tsx'
import { NothingFound } from '../../finding/nothing-found.tsx'
import { pageKey } from '../../page-key.ts'
import { PageParts, sectionOf, stateOf } from '../../pages/content.tsx'
import { cardAt } from '../../picture-cards.ts'
import type { SystemPage } from '../../system.ts'
import { postLabels, type FindablePost, type PostQuery } from './findable-posts.ts'

type Props = { shown: SystemPage; kind: PostKind; query: PostQuery; posts: readonly FindablePost[] }

/** Posts of one kind, narrowed by what an address asks, with whatever else the school says on the page. */
export function PostsPage({ shown: { frame, page, path, crumbs }, kind, query, posts }: Props) {
  const list = { path, query, items: posts, labels: postLabels(posts) }
  const found = query.find(posts)
  const menu = sectionOf(frame, path)
  const others = page.body.filter((block) => block.kind !== 'posts')
  return (
    <Page
      frame={frame}
      title={page.title}
      description={page.lead}
      canonicalPath={path}
      crumbs={crumbs}
      herePath={pageKey(path, query.entries)}
      feeds={feedsOf(kind, page.title)}
      card={cardAt(path)}
    >
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <WrittenHead page={page} />
        <p className="page-state">{stateOf(page)}</p>
      </div>
      <list-finder class="finder content">
        <div className="finder-side">
          <ListForm
            {...list}
            name={t(`posts.form.${kind}`)}
            submit={t('posts.submit')}
            legends={{
              form: t('posts.scope.form'),
              topic: t('posts.scope.topic'),
              department: t('posts.scope.department'),
              year: t('posts.scope.year'),
            }}
          />
        </div>
        <div className="finder-main">
          <section className="finder-results" id="results" aria-labelledby="found">
            <h2 id="found" tabIndex={-1}>
              {t(`posts.found.${kind}`, { count: found.length, of: posts.length })}
            </h2>
            <FilterChips {...list} />
            {found.length > 0 ? (
              <div className="prose">
                <PostList
                  posts={found.map(({ post }) => post)}
                  under={2}
                  by={query.asked.year.length === 1 ? 'month' : 'year'}
                  language={frame.school.language}
                />
              </div>
            ) : posts.length > 0 ? (
              <NothingFound {...list} brings={(count) => t('posts.brings', { count })} all={t('posts.all')} />
            ) : (
              <p>{t('posts.none')}</p>
            )}
          </section>
          <div className="content-body">
            <Written page={page}>
              <PageParts page={{ ...page, body: others }} />
            </Written>
            <FeedLinks kind={kind} />
          </div>
        </div>
        <p className="visually-hidden" role="status" />
        {menu && <SectionMenu menu={menu} current={path} />}
      </list-finder>
    </Page>
  )
}
