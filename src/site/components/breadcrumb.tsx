import { t } from '../../messages/message.ts'
import type { Frame } from '../frame.ts'
import { markedAs, ownUnless, type ShownLanguage } from '../visited-language.ts'

export type Crumb = {
  label: string
  href: string
  /** The school's own language, where the label has no translation into the visit's. */
  own?: ShownLanguage | undefined
}

/** The first step of every way up. */
export const homeCrumb = (frame: Frame): Crumb => ({
  label: frame.school.siteName,
  href: '/',
  own: ownUnless(frame.words.siteName !== undefined, frame),
})

/** The way up; the page itself is not in it, since its heading follows at once. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="breadcrumb" aria-label={t('breadcrumb')}>
      <ol>
        {crumbs.map(({ label, href, own }) => (
          <li key={href}>
            <a href={href} {...markedAs(own)}>
              {label}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
