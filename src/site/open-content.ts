import type { ReactElement } from 'react'
import { alertsAt, nextAlertTurn, type Alert } from '../core/alerts/index.ts'
import { listTag, type ContentTypeName } from '../core/content/index.ts'
import { AppError } from '../kernel/errors.ts'
import { clockAt, nextTurn, type Dated } from './clock.ts'
import type { ReadContent } from './content-reader.ts'
import { type Assets, type Frame, frameOf, type SystemPaths } from './frame.ts'
import { languagesOf, spokenAround, spokenBy, type MainDocument } from './page-languages.ts'

/** A page ready to be rendered, with the names of the content that it shows. */
export type MadePage = {
  element: ReactElement
  tags: readonly string[]
  isHidden: boolean
  /** The next instant at which what it shows changes by itself; null where nothing does. */
  validUntil: Date | null
  /** It was made of what was read last, while the database is away. */
  isStale: boolean
  /** The origins that may show it in a frame; absent where none may. */
  framedBy?: readonly string[]
}

export const school = { type: 'settings', key: 'school' } as const
const frameTags = ['settings', 'menu', 'alert'] as const

export type OpenerDeps = {
  origin: string
  assets: Assets
  now: () => Date
  systems: () => SystemPaths
  /** Adds what was started or ended on this server alone. */
  withOurs?: (alerts: readonly Alert[]) => readonly Alert[]
  /** In which languages beside the school's own a document is published. */
  writtenIn?: (main: MainDocument) => readonly string[]
}

/** A page in the frames of the sites that the school names. */
export const framed = (page: MadePage, { school }: Frame): MadePage => ({
  ...page,
  isHidden: true,
  framedBy: school.embedding?.origins ?? [],
})

/** Puts content into the frame of every page. */
export function createOpener({
  origin,
  assets,
  now,
  systems,
  withOurs = (alerts) => alerts,
  writtenIn = () => [],
}: OpenerDeps) {
  /** @param main the document that the page is about: where it is not translated, the page is in the school's own language */
  return function open(content: ReadContent, main?: MainDocument) {
    const settings = content.get(school.type, school.key)
    if (!settings) throw new AppError('unavailable', 'The school is not set up yet.')
    const version = versionOf(settings)
    const themeHref = `/theme.css?v=${version}`
    const iconHref = `/icon.svg?v=${version}`
    const clock = clockAt(now(), settings.data.timeZone)
    const scheduled = withOurs(content.list('alert'))
    const alerts = alertsAt(scheduled, clock.now)
    const spoken = languagesOf(content, settings.data, main, writtenIn)
    const frame: Frame = frameOf(
      content,
      spokenBy(settings.data, spoken),
      {
        ...spoken,
        origin,
        assets,
        themeHref,
        iconHref,
        systems: systems(),
        alerts,
      },
      spokenAround(settings.data, spoken),
    )
    const made = (
      element: ReactElement,
      lists: readonly ContentTypeName[],
      tags: readonly string[] = [],
      /** What the page shows differently once they are past. */
      dates: readonly Dated[] = [],
    ): MadePage => ({
      element,
      tags: [
        ...[...frameTags, ...lists].map((type) => listTag(type)),
        ...tags,
        ...(content.shows?.tags ?? []),
      ],
      isHidden: settings.data.hideFromSearchEngines || spoken.isAside,
      validUntil: earliest(
        nextTurn([...dates, ...(content.shows?.dates ?? [])], clock),
        nextAlertTurn(scheduled, clock.now),
      ),
      isStale: content.isStale,
    })
    return { frame, clock, made }
  }
}

/** Content in the frame of every page, and the time in which it is shown. */
export type OpenedContent = ReturnType<ReturnType<typeof createOpener>>

const earliest = (one: Date | null, other: Date | null): Date | null =>
  one && other ? (one < other ? one : other) : (one ?? other)

export const versionOf = ({ revisionId }: { revisionId: string }): string => revisionId.slice(-12)
