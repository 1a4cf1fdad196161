import { t } from '../../messages/message.ts'
import { LinkList } from '../components/link-list.tsx'
import { Page } from '../components/page.tsx'
import { PostalAddress } from '../components/postal-address.tsx'
import { Section } from '../components/section.tsx'
import type { Frame } from '../frame.ts'

type Props = {
  frame: Frame
  /** As people read it: `R-7K3M-9QPD-4TXW`. */
  number: string
  /** The instant by which a person answers, in words; null while the database is away and nobody can say. */
  promisedBy: string | null
  /** `checking` while the submission waits for a person to look at it. */
  status: 'received' | 'checking'
}

/** What the sender gets: a number, what happens next and by when. It stays at its address. */
export function ReceiptPage({ frame, number, promisedBy, status }: Props) {
  const { school } = frame
  return (
    <Page frame={frame} title={t('receipt.title')} canonicalPath={null} noindex>
      <div className="page-head">
        <h1>{t('receipt.title')}</h1>
      </div>
      <div className="section receipt">
        <div className="section-head">
          <h2>{t('receipt.number')}</h2>
        </div>
        <div className="section-body">
          <p className="receipt-number">{number}</p>
          <p>{t('receipt.keep')}</p>
        </div>
      </div>
      <Section id="next" title={t('receipt.next')}>
        <p className="receipt-promise">
          {promisedBy ? t('receipt.by', { instant: promisedBy }) : t('receipt.soon')}
        </p>
        {status === 'checking' && <p>{t('receipt.checking')}</p>}
        <p>{t('receipt.mail')}</p>
      </Section>
      <Section id="contact" title={t('receipt.contact')}>
        <p>{t('receipt.contact.text')}</p>
        <PostalAddress school={school} />
      </Section>
      <Section id="links" title={t('receipt.links')}>
        <LinkList
          className="links"
          items={[
            { label: t('receipt.home'), href: '/#find' },
            ...(frame.menus.section?.items.filter(({ href }) => !href?.startsWith('/programs/')) ?? []),
          ]}
        />
      </Section>
    </Page>
  )
}
