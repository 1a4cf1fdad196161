import { t } from '../../messages/message.ts'
import type { Menus, School } from '../frame.ts'
import { markedAs, type ShownLanguage } from '../visited-language.ts'
import { keepMarkup } from './keep-markup.ts'
import { LinkList } from './link-list.tsx'
import { PostalAddress } from './postal-address.tsx'
import { Trusted } from './trusted.tsx'

type Props = {
  school: School
  /** The school's own language, where its notice has no words in that of the visit. */
  own?: ShownLanguage | undefined
  menus: Menus
  /** Where a barrier or a mistake of this page is reported; undefined where that is switched off. */
  reportHref: string | undefined
}

/** The back cover: who prints this, where they sit, what they owe the reader. */
export function Footer({ school, own, menus: { footer, social }, reportHref }: Props) {
  return <Trusted as="footer" className="footer" html={markup({ school, own, footer, social, reportHref })} />
}

type Shown = Omit<Props, 'menus'> & Pick<Menus, 'footer' | 'social'>

const markup = keepMarkup(200, ({ school, own, footer, social, reportHref }: Shown) => (
  <div className="footer-inner">
    <div className="footer-school">
      <p className="footer-name">{school.name}</p>
      {school.demonstration && <p>{t('footer.school', { school: school.shortName })}</p>}
      <PostalAddress school={school} />
    </div>
    {footer && (
      <nav className="footer-links" aria-label={footer.label} {...markedAs(footer.own)}>
        <LinkList items={footer.items} />
      </nav>
    )}
    {social && (
      <nav className="footer-social" aria-label={social.label} {...markedAs(social.own)}>
        <LinkList items={social.items} />
      </nav>
    )}
    <div className="footer-notice">
      {reportHref && (
        <p className="footer-report">
          <a href={reportHref} rel="nofollow">
            {t('report.link')}
          </a>
        </p>
      )}
      {school.notice && <p {...markedAs(own)}>{school.notice}</p>}
      <p className="footer-storage">{t('footer.storage')}</p>
      <p>
        {school.copyrightYear === undefined
          ? `© ${school.copyrightHolder}`
          : t('footer.copyright', { year: String(school.copyrightYear), holder: school.copyrightHolder })}
      </p>
      {school.demonstration && <p>{t('footer.license')}</p>}
    </div>
  </div>
))
