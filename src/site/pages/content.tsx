import type { ReactNode } from 'react'
import {
  hrefOf,
  type Block,
  type DataOf,
  type PostKind,
  type Picture as PictureOf,
  type Recording as RecordingOf,
} from '../../core/content/index.ts'
import type { page } from '../../core/content/types/page.ts'
import type { post as postType } from '../../core/content/types/post.ts'
import { t } from '../../messages/message.ts'
import { formatDay } from '../../messages/spoken-formats.ts'
import { Blocks, inParts } from '../components/blocks.tsx'
import { Breadcrumb, type Crumb, homeCrumb } from '../components/breadcrumb.tsx'
import { dotted } from '../components/dotted.ts'
import { FeedLinks, feedsOf } from '../components/feed-links.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { Page } from '../components/page.tsx'
import { breadcrumbData } from '../components/program-data.ts'
import { Picture } from '../components/picture.tsx'
import { PostList, type ShownPost } from '../components/post-list.tsx'
import { Recording } from '../components/recording.tsx'
import { Section } from '../components/section.tsx'
import { SectionMenu } from '../components/section-menu.tsx'
import { formatWhen } from '../components/when.ts'
import type { Frame, Menu } from '../frame.ts'
import { cardAt, cardPathOf } from '../picture-cards.ts'
import type { ShownLanguage } from '../visited-language.ts'

export type ShownPage = Omit<DataOf<typeof page>, 'asOf'> & {
  readonly asOf?: string
  /** The day of a post, which is not a day for which it is true. */
  readonly date?: string
  readonly recording?: RecordingOf | undefined
  readonly picture?: PictureOf | undefined
  /** The school's own language, where a visit speaks another and the page has no translation. */
  readonly own?: ShownLanguage | undefined
}

type Props = {
  frame: Frame
  path: string
  page: ShownPage
  parents: readonly Crumb[]
  posts: readonly ShownPost[]
  /** What a system shows before the text, and after it. */
  opening?: ReactNode
  closing?: ReactNode
  /** Readers narrowed the page: what is left stands open. */
  isFound?: boolean
}

/** A page of text with its section's links beside it, or a post. */
export function ContentPage({ frame, path, page, parents, posts, opening, closing, isFound = false }: Props) {
  const menu = sectionOf(frame, path)
  const crumbs = [homeCrumb(frame), ...parents]
  const listed = kindsIn(page.body)
  const feeds = listed.flatMap((kind) => feedsOf(kind, page.title))
  return (
    <Page
      frame={frame}
      title={page.title}
      description={page.lead}
      canonicalPath={path}
      feeds={feeds}
      card={page.picture ? cardPathOf(page.picture) : cardAt(path)}
    >
      <div className="page-head">
        <Breadcrumb crumbs={crumbs} />
        <h1>{page.title}</h1>
        <p className="lead">{page.lead}</p>
        <p className="page-state">{stateOf(page)}</p>
      </div>
      <div className="content">
        {menu && <SectionMenu menu={menu} current={path} />}
        <div className="content-body">
          {page.picture && <Picture picture={page.picture} />}
          {page.recording && (
            <Recording recording={page.recording} title={page.title} language={frame.school.language} />
          )}
          {opening}
          <PageParts page={page} posts={posts} isOpen={isFound} />
          {closing}
          {listed.map((kind) => (
            <FeedLinks key={kind} kind={kind} />
          ))}
        </div>
      </div>
      <JsonLd data={breadcrumbData(frame.origin, [...crumbs, { label: page.title, href: path }])} />
    </Page>
  )
}

type PartsProps = { page: ShownPage; posts?: readonly ShownPost[]; isOpen?: boolean }

/** What a page says: its text under its headings, and where the school says the same with more authority. */
export function PageParts({ page, posts = [], isOpen = false }: PartsProps) {
  const [opening = [], ...parts] = inParts(page.body)
  return (
    <>
      {opening.length > 0 && (
        <div className="prose">
          <Part blocks={opening} posts={posts} under={1} isOpen={isOpen} />
        </div>
      )}
      {parts.map(([heading, ...blocks]) =>
        heading?.kind === 'heading' ? (
          <Section key={heading.text} id={anchorOf(heading.text)} title={heading.text}>
            <div className="prose">
              <Part blocks={blocks} posts={posts} under={2} isOpen={isOpen} />
            </div>
          </Section>
        ) : null,
      )}
      {page.official && (
        <p className="official">
          <a href={hrefOf(page.official)} rel="external">
            {t('page.official')}
          </a>
        </p>
      )}
    </>
  )
}

const kindsIn = (blocks: readonly Block[]): PostKind[] =>
  blocks.flatMap((block) => (block.kind === 'posts' ? [block.of] : []))

/** A post as the page it stands on. */
export const shownAsPage = ({ summary, date, ...post }: DataOf<typeof postType>): ShownPage => ({
  ...post,
  lead: summary,
  date,
})

type PartProps = { blocks: readonly Block[]; posts: readonly ShownPost[]; under: 1 | 2; isOpen: boolean }

function Part({ blocks, posts, under, isOpen }: PartProps) {
  return blocks.map((block, index) =>
    block.kind === 'posts' ? (
      <PostList
        key={index}
        under={under}
        posts={posts.filter(({ kind }) => kind === block.of).slice(0, block.max)}
      />
    ) : (
      // A part's own heading stands above it; of the text under it, a heading is one level further down.
      <Blocks key={index} blocks={[block]} under={1} isOpen={isOpen} />
    ),
  )
}

/** What a reader must know of the page before the text: its date, whether it still holds, whether it is a sample. */
export function stateOf({ date, asOf, isPast, isSample }: ShownPage): string {
  const state = [
    isSample ? t('page.sample') : '',
    asOf
      ? t(isPast ? 'page.past' : 'page.as-of', {
          day: asOf.length === 10 ? formatDay(asOf) : formatWhen(asOf),
        })
      : '',
  ]
    .filter(Boolean)
    .join(' ')
  return dotted([date === undefined ? '' : formatDay(date), state])
}

/** The group of the main menu in which a page stands, with the pages beside it. */
export function sectionOf({ menus }: Frame, path: string): Menu | null {
  const group = menus.main?.items.find(
    ({ href, children }) => href === path || children.some((child) => child.href === path),
  )
  if (!group || group.children.length === 0) return null
  const items = group.children.map((child) => ({ ...child, children: [] }))
  return {
    label: group.label,
    own: menus.main?.own,
    items: group.href ? [{ label: group.label, href: group.href, children: [] }, ...items] : items,
  }
}

const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
