import { t } from '../../messages/message.ts'
import type { Menu } from '../frame.ts'
import { markedAs } from '../visited-language.ts'
import { LinkList } from './link-list.tsx'

/** The section's own links: open in the margin of a wide page, folded on a small one. */
export function SectionMenu({ menu, current }: { menu: Menu; current: string }) {
  return (
    <nav className="section-menu" aria-label={menu.label}>
      {menu.parent && (
        <p className="section-parent" {...markedAs(menu.own)}>
          <a href={menu.parent.href}>{menu.parent.label}</a>
        </p>
      )}
      <p className="section-title" {...markedAs(menu.own)}>
        {menu.label}
      </p>
      <details>
        <summary>{t('menu.section')}</summary>
        <LinkList items={menu.items} current={current} own={menu.own} />
      </details>
    </nav>
  )
}
