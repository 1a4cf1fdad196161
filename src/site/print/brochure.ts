import { readFileSync } from 'node:fs'
import path from 'node:path'
import { LRUCache } from 'lru-cache'
import type { Block, DataOf } from '../../core/content/index.ts'
import type { degreeType } from '../../core/content/types/degree-type.ts'
import type { program } from '../../core/content/types/program.ts'
import { AppError } from '../../kernel/errors.ts'
import { spokenLocale, t } from '../../messages/message.ts'
import { formatDay, formatMoney, joinParts } from '../../messages/spoken-formats.ts'
import { projectRoot } from '../../platform/process/project-root.ts'
import type { Typesetter } from '../../platform/typesetting/typesetter.ts'
import { clockAt, type Clock } from '../clock.ts'
import { comingDeadlines, degreeName } from '../components/program-words.ts'
import type { ContentReader } from '../content-reader.ts'
import { drawMotif } from '../engraving/motifs.ts'
import { engraveSeal } from '../engraving/ornaments.ts'
import type { School } from '../frame.ts'
import { typeOf } from './families-for.ts'
import { paperOf } from './paper.ts'
import { printedLink, printedText, type PrintedText } from './printed-text.ts'

type Program = DataOf<typeof program>
type Degree = DataOf<typeof degreeType>
type Deps = { read: ContentReader; typesetter: Typesetter; origin: string; now: () => Date }

/** A finished brochure; `version` changes with what it shows. */
export type Brochure = { readonly pdf: Uint8Array; readonly version: string; readonly isHidden: boolean }

const max = 40

/** Sets brochures of all programs, or of some, from what is published; each is kept until one of its documents changes. */
export function createBrochures({ read, typesetter, origin, now }: Deps) {
  const kept = new LRUCache<string, Promise<Uint8Array>>({ max })

  return {
    /**
     * @param wanted keys of programs; all where it is empty
     * @throws AppError `not-found` where none of them is published
     */
    async make(wanted: readonly string[]): Promise<Brochure> {
      const listed = await read({ lists: ['program', 'degree-type'], documents: [] })
      const keys = listed
        .list('program')
        .map(({ key }) => key)
        .filter((key) => wanted.length === 0 || wanted.includes(key))
      if (keys.length === 0) throw new AppError('not-found', 'There is no such program.')
      const content = await read({
        lists: ['degree-type'],
        documents: [
          { type: 'settings', key: 'school' },
          { type: 'page', key: 'home' },
          ...keys.map((key) => ({ type: 'program', key }) as const),
        ],
      })
      const settings = content.get('settings', 'school')
      const home = content.get('page', 'home')
      const programs = keys.flatMap((key) => content.get('program', key) ?? [])
      if (!settings || !home) throw new AppError('unavailable', 'The school is not set up yet.')
      const clock = clockAt(now(), settings.data.timeZone)
      const degrees = content.list('degree-type')
      const version = [settings, home, ...programs, ...degrees]
        .map(({ revisionId }) => revisionId.slice(-12))
        .concat(clock.today, spokenLocale())
        .join('.')
      let setting = kept.get(version)
      if (!setting) {
        setting = typesetter.setPdf({
          source: template(),
          data: dataOf({ school: settings.data, home: home.data, degrees, programs, clock, origin }),
          files: picturesOf(settings.data, programs),
          asOf: Date.parse(`${clock.today}T12:00:00Z`),
        })
        kept.set(version, setting)
        // A brochure that could not be set is tried again by the next reader.
        setting.catch(() => kept.delete(version))
      }
      return { pdf: await setting, version, isHidden: settings.data.hideFromSearchEngines }
    },
  }
}
export type Brochures = ReturnType<typeof createBrochures>

let read: string | undefined
const template = () =>
  (read ??= readFileSync(path.join(projectRoot(), 'src/site/print/brochure.typ'), 'utf8'))

type Parts = {
  school: School
  home: { title: string; lead: string }
  degrees: readonly { key: string; summary: Degree }[]
  programs: readonly { key: string; data: Program }[]
  clock: Clock
  origin: string
}

function dataOf({ school, home, degrees, programs, clock, origin }: Parts) {
  const host = new URL(origin).host
  const shown = programs.map(({ key, data }) => {
    const degree = degrees.find((each) => each.key === data.degreeType)?.summary
    return {
      key,
      name: data.name,
      degree: degree ? degreeName(degree) : '',
      summary: data.summary,
      plate: data.plate
        ? { path: `/plate-${data.plate}.svg`, alt: t('brochure.plate', { name: data.name }) }
        : null,
      facts: factsOf(data, degree, clock),
      parts: partsOf(data, origin),
      address: `${origin}/programs/${key}`,
      shown: `${host}/programs/${key}`,
    }
  })
  const hasSample = shown.some(({ facts }) => facts.some(({ values }) => values.some(({ sample }) => sample)))
  const data = {
    title: home.title,
    lead: home.lead,
    edition: t('brochure.edition', { day: formatDay(clock.today) }),
    paper: paperOf(school.language),
    keywords: programs.map(({ data }) => data.name),
    cover: { path: '/seal.svg', alt: t('brochure.seal', { school: school.name }) },
    school: {
      name: school.name,
      site: school.siteName,
      accent: school.colors.accent,
      address: origin,
      shown: host,
    },
    words: { contents: t('brochure.contents'), next: t('brochure.next'), sample: t('source.mark') },
    groups: [
      ...degrees.map(({ key, summary }) => ({
        name: degreeName(summary),
        note: t('brochure.credits', { total: summary.totalCredits }),
        programs: programs
          .filter(({ data }) => data.degreeType === key)
          .map(({ key, data }) => ({ key, name: data.name })),
      })),
      {
        name: '',
        note: '',
        programs: programs
          .filter(({ data }) => !degrees.some(({ key }) => key === data.degreeType))
          .map(({ key, data }) => ({ key, name: data.name })),
      },
    ].filter(({ programs }) => programs.length > 0),
    programs: shown,
    notes: [...(hasSample ? [t('programs.marks')] : []), ...(school.notice ? [school.notice] : [])],
  }
  return { ...data, ...typeOf(school.language, data) }
}

type Value = { text: string; sample: boolean }

function factsOf(program: Program, degree: Degree | undefined, clock: Clock) {
  const value = (text: string, sample: boolean | undefined = false): Value => ({ text, sample })
  const facts: { label: string; values: Value[] }[] = [
    { label: t('program.credits'), values: degree ? [value(String(degree.totalCredits))] : [] },
    {
      label: t('fact.formats'),
      values: program.formats.map(({ pace, place, length, source }) =>
        value(`${t(`pace.${pace}`)}, ${t(`place.${place}`).toLowerCase()}, ${length}`, source.sample),
      ),
    },
    {
      label: t('fact.deadlines'),
      values: comingDeadlines(program.deadlines, clock).map(({ what, applicants, date, source }) =>
        value(t('brochure.deadline', { what, applicants, day: formatDay(date) }), source.sample),
      ),
    },
    {
      label: t('fact.cost'),
      values: program.costs.slice(0, 2).map(({ label, amount, covers, source }) =>
        value(
          t('brochure.cost', {
            label,
            amount: amount
              ? joinParts([formatMoney(amount), ...(covers ? [covers] : [])])
              : t('fact.cost.none'),
          }),
          source.sample,
        ),
      ),
    },
    { label: t('program.audience'), values: [value(program.audience)] },
  ]
  return facts.filter(({ values }) => values.length > 0)
}

/** What a printed page has room for. */
function partsOf({ description, requirements }: Program, origin: string): Printed[] {
  return [
    ...description.flatMap((block) => printed(block, origin)),
    { kind: 'heading', text: t('program.requirements.title') },
    { kind: 'list', items: requirements.map(({ text }) => printedText(text, origin)) },
  ]
}

type Printed =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: PrintedText }
  | { kind: 'list'; items: PrintedText[] }

function printed(block: Block, origin: string): Printed[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', text: block.text }]
    case 'paragraph':
    case 'callout':
      return [{ kind: 'paragraph', text: printedText(block.text, origin) }]
    case 'list':
      return [{ kind: 'list', items: block.items.map((item) => printedText(item, origin)) }]
    case 'links':
      return [{ kind: 'list', items: block.items.map((item) => printedLink(item, origin)) }]
    default:
      return []
  }
}

function picturesOf({ name, colors }: School, programs: Parts['programs']): Record<string, string> {
  const plates = programs.flatMap(({ data }) =>
    data.plate
      ? [[`/plate-${data.plate}.svg`, picture(drawMotif(data.plate), colors.accent, 0.45)] as const]
      : [],
  )
  return {
    '/seal.svg': picture(engraveSeal(name, 'seal'), colors.accent, 0.16),
    ...Object.fromEntries(plates),
  }
}

const picture = (strokes: string, color: string, width: number) =>
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120" width="480" height="480" fill="none" ' +
  `stroke="${color}" stroke-width="${width}"><style>.heavy{stroke-width:${width * 2}}</style>${strokes}</svg>`
