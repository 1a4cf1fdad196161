import type { Alert } from '../core/alerts/index.ts'
import {
  hrefOf,
  type DataOf,
  type Link,
  type PublishedContent,
  type SystemName,
  type wordsIn,
} from '../core/content/index.ts'
import type { Language } from '../kernel/languages.ts'
import { memoizeWeakly } from '../kernel/memo.ts'
import type { menu } from '../core/content/types/menu.ts'
import type { settings } from '../core/content/types/settings.ts'
import { ownUnless, type ShownLanguage } from './visited-language.ts'

/** The path of each system that is switched on. */
export type SystemPaths = Readonly<Partial<Record<SystemName, string>>>

export type School = DataOf<typeof settings>
/** A link as a page shows it: a document of this site has become its path. */
export type ShownLink = { label: string; href: string }
export type Menu = {
  label: string
  /** The school's own language, where the menu has no translation into the visit's. */
  own?: ShownLanguage | undefined
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
  readonly sheets?: Readonly<Record<Sheet, readonly string[]>>
}

/** Style that only some pages load, beside that of all. */
export type Sheet = 'compare' | 'cost' | 'handbook' | 'service'

/** The languages of a page, and of what stands around it. */
export type PageLanguages = {
  /** Of the visit: the frame of every page speaks it. */
  readonly visited: ShownLanguage
  /** The school's own. */
  readonly own: ShownLanguage
  /** What the school offers beside its own. */
  readonly offered: readonly Language[]
  /** In which of these the page's own text is published. */
  readonly writtenIn: readonly string[] | 'all'
  /** What the school says of itself in the language of the visit, where that is another than its own. */
  readonly words: ReturnType<typeof wordsIn>
  /** The page has no text in the language of the visit: all of it but the frame is in the school's own. */
  readonly isFallback: boolean
  /** Whether search engines are asked to leave the page out, for it is the same as another, or in a language that is not offered yet. */
  readonly isAside: boolean
  /** What `act` says is in the language of the page's text. */
  inPage<Result>(act: () => Result): Result
}

/** What every page stands in, whatever it says. */
export type Frame = PageLanguages & {
  /** The public origin, without a slash at the end. */
  readonly origin: string
  readonly assets: Assets
  /** The address of `themeCss`, with its version in it. */
  readonly themeHref: string
  /** The address of `iconSvg`. */
  readonly iconHref?: string
  readonly school: School
  /** As what stands around the page calls it. */
  readonly around: School
  readonly menus: Menus
  readonly alerts: readonly Alert[]
  /** The path of each system that is switched on. */
  readonly systems: SystemPaths
  /** It stands in a frame of another site: nothing around its text, and links open beside it. */
  readonly isEmbedded?: boolean
}

/** The frame of all pages, from published content. */
export function frameOf(
  content: Pick<PublishedContent, 'list'>,
  school: School,
  rest: Omit<Frame, 'school' | 'around' | 'menus'>,
  around = school,
): Frame {
  const menus: Menus = {}
  for (const place of places) {
    const found = content.list('menu').find((each) => each.key === place)
    if (!found) continue
    const own = ownUnless(found.locale !== undefined, rest)
    menus[place] = own ? { ...shownMenu(found.summary), own } : shownMenu(found.summary)
  }
  return { ...rest, school, around, menus }
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
