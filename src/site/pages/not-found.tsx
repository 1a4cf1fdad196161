import { t } from '../../messages/message.ts'
import { LinkList } from '../components/link-list.tsx'
import { Page } from '../components/page.tsx'
import { SearchField } from '../components/search-field.tsx'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'

/** For an address that leads nowhere: the search, and the pages that are here for certain. */
export function NotFoundPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title={t('not-found.title')} canonicalPath={null} noindex>
      <div className="page-head search-head">
        <h1>{t('not-found.title')}</h1>
        <p className="lead">{t('not-found.text')}</p>
        {frame.systems.search && <SearchField path={frame.systems.search} id="search-missing" />}
      </div>
      <Section id="ways" title={t('not-found.ways')} className="resources">
        <LinkList
          items={[
            { label: t('not-found.home'), href: '/' },
            { label: t('not-found.ask'), href: '/inquire' },
            ...(frame.menus.section?.items ?? []),
          ]}
        />
      </Section>
    </Page>
  )
}
