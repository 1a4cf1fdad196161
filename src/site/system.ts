import type { Context, Hono } from 'hono'
import type { ContentTypeName, SystemName, WantedContent } from '../core/content/index.ts'
import type { Ctx } from '../core/context.ts'
import type { Intake } from '../core/intake/index.ts'
import type { Texts } from '../messages/message.ts'
import type { FrontBindings } from '../platform/http/bindings.ts'
import type { Typesetter } from '../platform/typesetting/typesetter.ts'
import type { Crumb } from './components/breadcrumb.tsx'
import type { ContentReader } from './content-reader.ts'
import type { MadePage, OpenedContent } from './open-content.ts'
import type { MainDocument } from './page-languages.ts'
import type { ShownPage } from './pages/content.tsx'

/** Where a request of a system arrived. */
export type SystemPlace = {
  readonly system: SystemName
  /** The key of the page on which the system stands. */
  readonly key: string
  /** The path of that page, such as `/calendar`. */
  readonly path: string
  /** What follows it, with a slash before: `/` for the page itself. */
  readonly rest: string
}

/** What a request handler of the site finds beside the request (`c.env`). */
export type SiteEnv = { Bindings: FrontBindings & { place?: SystemPlace; texts?: Texts } }

/**
 * A part of the site with pages of its own: a calendar, a search. It stands at the page of content that names it
 * (`system` of the type `page`), so that a school moves, renames and switches it off there.
 */
export type SiteSystem = {
  readonly name: SystemName
  /**
   * Query keys that it knows, by what follows its page's path (`/` for the page itself). An address with none of them is
   * answered from memory as the same address without a query, so that keys of pages that are never kept belong here too.
   */
  readonly queryKeys?: Readonly<Record<string, readonly string[]>>
  /** Its paths hold keys whose letters are large and small, such as the token of a signed link. */
  readonly hasKeys?: boolean
  /** While no document of this type is published it is switched off, and the page that names it is one of text. */
  readonly needs?: ContentTypeName
  /** Its routes, as if its page stood at `/`. What it does not know is looked for among the pages of text. */
  routes(app: Hono<SiteEnv>, tools: SystemTools): void
}

export type SystemTools = {
  readonly read: ContentReader
  /** Puts content that holds the settings, menus and alerts into the school's frame. */
  open(content: Awaited<ReturnType<ContentReader>>, main?: MainDocument): OpenedContent
  /** Reads the system's own page, the frame around it and what else it wants, in one read. @param main the document that the page is about */
  load(
    c: Context<SiteEnv>,
    wanted?: Partial<Omit<WantedContent, 'locale'>>,
    main?: MainDocument,
  ): Promise<SystemPage>
  /** Answers with a page that is the same for everyone, from memory. @param values the query that it shows, by known keys */
  cached(
    c: Context<SiteEnv>,
    make: () => Promise<MadePage>,
    values?: readonly (readonly [string, string])[],
  ): Promise<Response>
  /** Answers with a page that anyone may see, and whose address is one of many: it is made for this request, and kept nowhere. */
  once(c: Context<SiteEnv>, made: MadePage): Promise<Response>
  /** Answers with a page for one visitor, which nobody keeps. */
  show(c: Context<SiteEnv>, made: MadePage, status?: 200 | 404 | 409 | 410 | 422 | 503): Response
  /** The context of a visitor's act. @throws AppError `unavailable` while the database is away */
  ctx(c: Context<SiteEnv>): Ctx
  /** Receives what somebody asked on a page of the system, as an inquiry with a receipt and a promise. */
  readonly enter: Intake['enter']
  /** Names the network that a request came from by a keyed hash, good for a day. */
  networkOf(c: Context<SiteEnv>): string
  /** Sets a document in type, as a tagged PDF. */
  readonly setPdf: Typesetter['setPdf']
  /** Sets one page as a drawing. */
  readonly setSvg: Typesetter['setSvg']
  /** The installation's secret, from which a system derives the key of the links that it signs. */
  readonly secret: string
  readonly origin: string
  readonly now: () => Date
}

export type SystemPage = Omit<OpenedContent, 'made'> & {
  readonly content: Awaited<ReturnType<ContentReader>>
  /** What the school writes on the page: title, lead, text, and in which language where that is not the visit's. */
  readonly page: ShownPage
  readonly path: string
  /** The way up to the page; a page below it adds the page itself. */
  readonly crumbs: readonly Crumb[]
  /** As `OpenedContent.made`; the system's own page is among what it shows. */
  made(
    element: MadePage['element'],
    lists?: readonly ContentTypeName[],
    tags?: readonly string[],
    dates?: Parameters<OpenedContent['made']>[3],
  ): MadePage
}

/** Files and addresses that a standard fixes, such as `/robots.txt`: they stand at the root, whatever a school's pages are. */
export type SiteFiles = (app: Hono<SiteEnv>, tools: SystemTools) => void
