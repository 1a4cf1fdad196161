import { t } from '../../messages/message.ts'
import type { Menu, Menus, School } from '../frame.ts'
import { LinkList } from './link-list.tsx'

/**
 * The school's name and its two menus. On a small screen the menus are a popover, which needs no script; on a wide one
 * the same elements are two bars. Each main menu is a `details` that script turns into a button with `aria-expanded`.
 */
export function Masthead({ school, menus }: { school: School; menus: Menus }) {
  return (
    <site-navigation>
      <header className="masthead">
        <div className="brand">
          <a className="brand-name" href="/">
            {school.name}
          </a>
          {school.parent && <span className="brand-parent">{school.parent}</span>}
        </div>
        <button type="button" className="menu-open" popoverTarget="site-menu">
          {t('menu.open')}
        </button>
        <div className="site-menu" id="site-menu" popover="auto">
          <button type="button" className="menu-close" popoverTarget="site-menu" popoverTargetAction="hide">
            {t('menu.close')}
          </button>
          {menus.main && <MainMenu menu={menus.main} />}
          {menus.utility && <UtilityMenu menu={menus.utility} />}
        </div>
      </header>
    </site-navigation>
  )
}

function MainMenu({ menu }: { menu: Menu }) {
  return (
    <nav className="main-menu" aria-label={menu.label}>
      {menu.items.map((item) => (
        <details key={item.label} className="menu" name="main-menu">
          <summary>{item.label}</summary>
          <LinkList items={item.children} />
        </details>
      ))}
    </nav>
  )
}

function UtilityMenu({ menu }: { menu: Menu }) {
  return (
    <nav className="utility-menu" aria-label={menu.label}>
      <LinkList items={menu.items} />
    </nav>
  )
}
