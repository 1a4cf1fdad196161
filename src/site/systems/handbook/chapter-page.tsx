import type { Published } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { Blocks } from '../../components/blocks.tsx'
import { Breadcrumb } from '../../components/breadcrumb.tsx'
import { JsonLd } from '../../components/json-ld.tsx'
import { Page } from '../../components/page.tsx'
import { breadcrumbData } from '../../components/program-data.ts'
import { SectionMenu } from '../../components/section-menu.tsx'
import { sayAsOf } from '../../components/when.ts'
import { cardAt } from '../../picture-cards.ts'
import type { SystemPage } from '../../system.ts'
import { Steps } from './edition-page.tsx'
import type { Chapter, Edition } from './editions.ts'
import { stateWords } from './handbook-page.tsx'

type Props = {
  shown: SystemPage
  chapter: Published<'handbook-chapter'>
  edition: Edition
  /** All of the edition. */
  chapters: readonly Chapter[]
  /** The same chapter in other editions. */
  elsewhere: readonly { readonly years: string; readonly key: string }[]
}

/** One chapter, with its edition's others beside it. */
export function ChapterPage({ shown, chapter: { key, data }, edition, chapters, elsewhere }: Props) {
  const { frame, page, path } = shown
  const title = namedChapter(data)
  const at = chapters.findIndex((each) => each.key === key)
  const step = (chapter: Chapter | undefined) =>
    chapter && { label: namedChapter(chapter.summary), href: `/${chapter.key}` }
  const crumbs = [
    ...shown.crumbs,
    { label: page.title, href: path, own: page.own },
    { label: edition.summary.years, href: `/${edition.key}` },
  ]
  return (
    <Page
      frame={frame}
      sheet="handbook"
      // Every edition has this chapter.
      title={t('handbook.title', { title, years: edition.summary.years })}
      description={`${edition.summary.years}, ${data.number}: ${data.summary}`}
      canonicalPath={`/${key}`}
      card={cardAt(`/${key}`)}
    >
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <h1>{title}</h1>
        <p className="lead">{data.summary}</p>
        <p className="page-state">
          {data.isSample && `${t('handbook.sample')} `}
          {edition.summary.years}. {stateWords(edition)}
        </p>
      </div>
      <div className="content">
        <SectionMenu
          menu={{
            label: edition.summary.title,
            items: chapters.map((each) => ({
              label: namedChapter(each.summary),
              href: `/${each.key}`,
              children: [],
            })),
          }}
          current={`/${key}`}
        />
        <div className="content-body">
          <div className="prose">
            <Blocks blocks={data.body} under={1} />
          </div>
          {data.source && (
            <p className="handbook-source">
              {t('handbook.source', {
                source: t('source', { name: data.source.name, asOf: sayAsOf(data.source.asOf) }),
              })}
            </p>
          )}
          {elsewhere.length > 0 && (
            <p className="handbook-elsewhere">
              {t('handbook.other-editions')}:{' '}
              {elsewhere.map(({ years, key }) => (
                <a key={key} href={`/${key}`}>
                  {years}
                </a>
              ))}
            </p>
          )}
          <Steps before={step(chapters[at - 1])} after={step(chapters[at + 1])} />
        </div>
      </div>
      <JsonLd data={breadcrumbData(frame.origin, [...crumbs, { label: title, href: `/${key}` }])} />
    </Page>
  )
}

export const namedChapter = ({ number, title }: { number: string; title: string }): string =>
  `${number} ${title}`
