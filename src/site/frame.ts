import type { Alert } from '../core/alerts/index.ts'
import {
  hrefOf,
  type DataOf,
  type Link,
  type PublishedContent,
  type SystemName,
} from '../core/content/index.ts'
import { memoizeWeakly } from '../kernel/memo.ts'
import type { menu } from '../core/content/types/menu.ts'
import type { settings } from '../core/content/types/settings.ts'

/** The path of each system that is switched on. */
export type SystemPaths = Readonly<Partial<Record<SystemName, string>>>

export type School = DataOf<typeof settings>
/** A link as a page shows it: a document of this site has become its path. */
export type ShownLink = { label: string; href: string }
export type Menu = {
  label: string
  /** The level above a section's own menu. */
  parent?: ShownLink | undefined
  items: readonly { label: string; href?: string | undefined; children: readonly ShownLink[] }[]
}

const places = ['utility', 'main', 'section', 'resources', 'social', 'footer'] as const
export type Menus = Partial<Record<(typeof places)[number], Menu>>

/** Addresses of built files. `fonts` are those that every page needs first, to be preloaded. */
export type Assets = {
  readonly css: readonly string[]
  readonly js: readonly string[]
  readonly fonts: readonly string[]
}

/** What every page stands in, whatever it says. */
export type Frame = {
  /** The public origin, without a slash at the end. */
  readonly origin: string
  readonly assets: Assets
  /** The address of `themeCss`, with its version in it. */
  readonly themeHref: string
  /** The address of `iconSvg`. */
  readonly iconHref?: string
  readonly school: School
  readonly menus: Menus
  readonly alerts: readonly Alert[]
  /** The path of each system that is switched on. */
  readonly systems: SystemPaths
}

/** The frame of all pages, from published content. */
export function frameOf(
  content: Pick<PublishedContent, 'list'>,
  school: School,
  rest: Pick<Frame, 'origin' | 'assets' | 'themeHref' | 'iconHref' | 'systems' | 'alerts'>,
): Frame {
  const menus: Menus = {}
  for (const place of places) {
    const found = content.list('menu').find((each) => each.key === place)
    if (found) menus[place] = shownMenu(found.summary)
  }
  return { ...rest, school, menus }
}

const shownLink = ({ label, ...destination }: Link): ShownLink => ({
  label,
  href: hrefOf(destination),
})

const shownMenu = memoizeWeakly(({ label, parent, items }: DataOf<typeof menu>): Menu =>
  Object.freeze({
    label,
    parent: parent && shownLink(parent),
    items: items.map(({ label, to, href, children }) => ({
      label,
      href: to || href ? hrefOf({ to, href }) : undefined,
      children: children.map(shownLink),
    })),
  }),
)
