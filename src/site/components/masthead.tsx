import { t } from '../../messages/message.ts'
import type { Menu, Menus, School } from '../frame.ts'
import { markedAs } from '../visited-language.ts'
import { keepMarkup } from './keep-markup.ts'
import { LinkList } from './link-list.tsx'
import { Logo } from './picture.tsx'
import { Lens, SearchField } from './search-field.tsx'
import { escapeHtml, Trusted } from './trusted.tsx'

type Props = {
  school: School
  menus: Menus
  /** The path of the search; undefined where it is switched off. */
  search: string | undefined
  /** Where the page stands; null for one without an address of its own. */
  path?: string | null
}

/**
 * The school's name and its two menus. On a small screen the menus are a popover, which needs no script; on a wide one
 * they are two bars. The utility menu stands above the main one on a wide screen and below it on a small one, so it is
 * there twice: what is read or reached by Tab comes in the order that is seen. Each main menu is a `details` that script
 * turns into a button with `aria-expanded`.
 */
export function Masthead({ school: { name, parent, logo }, menus: { utility, main }, search, path }: Props) {
  const html = markup({ name, parent, logo, utility, main, search })
  return <Trusted as="site-navigation" html={path ? withCurrent(html, path) : html} />
}

/** The markup is kept for all pages, so each marks its own links in it. */
function withCurrent(html: string, path: string): string {
  const link = `<li><a href="${escapeHtml(path)}"`
  return html.replaceAll(link, () => `${link} aria-current="page"`)
}

type Shown = Pick<School, 'name' | 'parent' | 'logo'> &
  Pick<Menus, 'utility' | 'main'> &
  Pick<Props, 'search'>

const markup = keepMarkup(20, ({ name, parent, logo, utility, main, search }: Shown) => (
  <header className="masthead">
    {logo && <Logo picture={logo} />}
    <div className="brand">
      <a className="brand-name" href="/">
        {name}
      </a>
      {parent && <span className="brand-parent">{parent}</span>}
    </div>
    {search && (
      <button type="button" className="search-open" popoverTarget="site-search">
        <Lens />
        <span>{t('search.open')}</span>
      </button>
    )}
    <button type="button" className="menu-open" popoverTarget="site-menu">
      {t('menu.open')}
    </button>
    {utility && (
      <nav className="utility-bar" aria-label={utility.label} {...markedAs(utility.own)}>
        <LinkList items={utility.items} />
      </nav>
    )}
    {search && (
      <div className="site-search" id="site-search" popover="auto">
        <SearchField path={search} id="search" />
      </div>
    )}
    <div className="site-menu" id="site-menu" popover="auto">
      {/* Takes the focus as the sheet opens; else that would stay on a button which the sheet covers. */}
      <button
        type="button"
        className="menu-close"
        popoverTarget="site-menu"
        popoverTargetAction="hide"
        autoFocus
      >
        {t('menu.close')}
      </button>
      {main && <MainMenu menu={main} />}
      {utility && (
        <nav
          className="utility-menu"
          aria-label={t('menu.in', { menu: utility.label })}
          {...markedAs(utility.own)}
        >
          <LinkList items={utility.items} />
        </nav>
      )}
    </div>
  </header>
))

function MainMenu({ menu }: { menu: Menu }) {
  return (
    <nav className="main-menu" aria-label={menu.label} {...markedAs(menu.own)}>
      {menu.items.map(({ label, href, children }) =>
        children.length === 0 ? (
          <a key={label} className="menu-link" href={href}>
            {label}
          </a>
        ) : (
          <details key={label} className="menu" name="main-menu">
            <summary>{label}</summary>
            <LinkList
              items={
                href === undefined ? children : [{ label: t('menu.overview', { label }), href }, ...children]
              }
            />
          </details>
        ),
      )}
    </nav>
  )
}
