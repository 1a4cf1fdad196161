import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import { editionTopic, type Block, type Inline, type Published } from '../../../core/content/index.ts'
import { t } from '../../../messages/message.ts'
import { formatDay } from '../../../messages/spoken-formats.ts'
import { projectRoot } from '../../../platform/process/project-root.ts'
import { clockAt } from '../../clock.ts'
import { formatWhen } from '../../components/when.ts'
import { engraveSeal } from '../../engraving/ornaments.ts'
import type { School } from '../../frame.ts'
import { typeOf } from '../../print/families-for.ts'
import { paperOf } from '../../print/paper.ts'
import { printedLink, printedText, type PrintedText } from '../../print/printed-text.ts'
import type { SystemTools } from '../../system.ts'
import { inParts } from './editions.ts'

/** A finished PDF; `version` changes with what it shows. */
export type Print = { readonly pdf: Uint8Array; readonly version: string; readonly isHidden: boolean }

const max = 8

/** Sets whole editions, each kept until one of its chapters changes. */
export function createHandbookPrints({ read, setPdf, origin, now }: SystemTools) {
  const kept = new LRUCache<string, Promise<Uint8Array>>({ max })
  return {
    /** Null where there is no such edition. */
    async make(key: string): Promise<Print | null> {
      const inEdition = { type: 'handbook-chapter', topics: [editionTopic(key)], limit: 500 } as const
      const listed = await read({
        lists: [inEdition],
        documents: [
          { type: 'settings', key: 'school' },
          { type: 'handbook-edition', key },
        ],
      })
      const settings = listed.get('settings', 'school')
      const edition = listed.get('handbook-edition', key)
      if (!settings || !edition) return null
      const summaries = listed.list(inEdition)
      const content = await read({
        lists: [],
        documents: summaries.map((each) => ({ type: 'handbook-chapter', key: each.key }) as const),
      })
      const chapters = summaries.flatMap((each) => content.get('handbook-chapter', each.key) ?? [])
      const version = [settings, edition, ...chapters].map(({ revisionId }) => revisionId).join('.')
      let print = kept.get(version)
      if (!print) {
        const { today } = clockAt(now(), settings.data.timeZone)
        print = setPdf({
          source: template(),
          data: dataOf({ school: settings.data, edition, chapters, today, origin }),
          files: { '/seal.svg': sealOf(settings.data) },
          asOf: Date.parse(`${today}T12:00:00Z`),
        })
        kept.set(version, print)
        // What could not be set is tried again for the next reader.
        print.catch(() => kept.delete(version))
      }
      return { pdf: await print, version, isHidden: settings.data.hideFromSearchEngines }
    },
  }
}

let markup: string | undefined
const template = () =>
  (markup ??= readFileSync(path.join(projectRoot(), 'src/site/systems/handbook/handbook.typ'), 'utf8'))

type Parts = {
  school: School
  edition: Published<'handbook-edition'>
  chapters: readonly Published<'handbook-chapter'>[]
  today: string
  origin: string
}

function dataOf({ school, edition, chapters, today, origin }: Parts) {
  const { title, lead, years, inForceFrom, isSample } = edition.data
  const summaries = chapters.map(({ key, revisionId, data }) => ({ key, revisionId, summary: data }))
  const shown = { ...edition, summary: edition.data, state: 'current', slug: edition.key } as const
  const data = {
    title,
    lead,
    years,
    edition: t('handbook.pdf.edition', { day: formatDay(inForceFrom), made: formatDay(today) }),
    sample: isSample ? t('page.sample') : null,
    paper: paperOf(school.language),
    seal: { path: '/seal.svg', alt: t('handbook.pdf.seal', { school: school.name }) },
    school: { name: school.name, accent: school.colors.accent },
    address: `${origin}/${edition.key}`,
    host: `${new URL(origin).host}/${edition.key}`,
    contents: t('handbook.contents'),
    parts: inParts(shown, summaries).map(({ number, title, chapters: inPart }) => ({
      title: t('handbook.part', { number: String(number), title }),
      chapters: inPart.map(({ key, summary }) => {
        const { data } = chapters.find((each) => each.key === key) ?? {}
        return {
          id: key.replace(/[^a-z0-9]+/g, '-'),
          number: summary.number,
          title: summary.title,
          summary: summary.summary,
          blocks: (data?.body ?? []).flatMap((block) => printed(block, origin)),
        }
      }),
    })),
    notice: school.notice ?? null,
  }
  return { ...data, ...typeOf(school.language, data) }
}

type PrintedBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: PrintedText }
  | { kind: 'list'; items: PrintedText[] }
  | {
      kind: 'table'
      caption: string | null
      columns: readonly string[]
      rows: readonly (readonly PrintedText[])[]
    }

/** A block as paper takes it. */
function printed(block: Block, origin: string): PrintedBlock[] {
  const inline = (text: Inline) => printedText(text, origin)
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text }]
    case 'paragraph':
    case 'callout':
      return [{ kind: 'paragraph', text: inline(block.text) }]
    case 'list':
      return [{ kind: 'list', items: block.items.map(inline) }]
    case 'links':
      return [{ kind: 'list', items: block.items.map((item) => printedLink(item, origin)) }]
    case 'timeline':
      return [
        {
          kind: 'list',
          items: block.items.map(({ when, text }) => inline(`${formatWhen(when)}: ${text}`)),
        },
      ]
    case 'table':
      return [
        {
          kind: 'table',
          caption: block.caption ?? null,
          columns: block.columns,
          rows: block.rows.map((row) => row.map(inline)),
        },
      ]
    case 'questions':
      return block.items.flatMap(({ question, answer }) => [
        { kind: 'heading' as const, text: question },
        { kind: 'paragraph' as const, text: inline(answer) },
      ])
    // Pictures and lists of posts are for the screen.
    default:
      return []
  }
}

const sealOf = ({ name, colors }: School): string =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="480" height="480" fill="none" ' +
  `stroke="${colors.accent}" stroke-width="0.16"><style>.heavy{stroke-width:0.32}</style>${engraveSeal(name, 'seal')}</svg>`
