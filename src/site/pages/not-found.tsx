import { t } from '../../messages/message.ts'
import { LinkList } from '../components/link-list.tsx'
import { Page } from '../components/page.tsx'
import type { Frame } from '../frame.ts'

/** For an address that leads nowhere: the pages that are here for certain. */
export function NotFoundPage({ frame }: { frame: Frame }) {
  return (
    <Page frame={frame} title={t('not-found.title')} canonicalPath={null} noindex>
      <div className="page-head">
        <h1>{t('not-found.title')}</h1>
        <p className="lead">{t('not-found.text')}</p>
      </div>
      <div className="section">
        <div className="section-body">
          <LinkList
            className="links"
            items={[
              { label: t('not-found.home'), href: '/' },
              { label: t('not-found.ask'), href: '/inquire' },
              ...(frame.menus.section?.items ?? []),
            ]}
          />
        </div>
      </div>
    </Page>
  )
}
