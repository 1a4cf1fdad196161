import { z } from 'zod'
import { calendarDay } from '../../kernel/calendar-day.ts'
import { languageNames, translationLocales, type Language } from '../../kernel/languages.ts'
import { browserCheck, type CheckResult } from './schema/check-result.ts'
import type { Figure } from './inline.ts'

export * from './schema/field-view.ts'
export * from './schema/redirect-plan.ts'
export * from './schema/check-result.ts'

/** What is wrong with one field, by its path: `costs[0].amount`. */
export type Problem = { readonly path: string; readonly message: string }

const documentStates = ['draft', 'changed', 'published', 'trash'] as const
export type DocumentState = (typeof documentStates)[number]

export const documentShows = [
  'all',
  'draft',
  'changed',
  'in-review',
  'scheduled',
  'published',
  'trash',
] as const
export type DocumentShow = (typeof documentShows)[number]

export type DocumentLine = {
  readonly id: string
  readonly type: string
  readonly key: string
  readonly title: string
  readonly path: string | null
  readonly state: DocumentState
  readonly inReview: boolean
  readonly plan: { readonly act: PlannedAct; readonly at: string } | null
  readonly editedAt: string
  /** Null for the program itself, such as an import. */
  readonly editedBy: string | null
  readonly publishedAt: string | null
  /** Null where no fact of it names a day. */
  readonly confirmation: NextConfirmation | null
}

/** The day by which the owner of a fact is to confirm it, the earliest of a document. */
export type NextConfirmation = { readonly by: string; readonly owner: string | null }

export type DocumentList = {
  readonly lines: readonly DocumentLine[]
  readonly counts: Readonly<Record<DocumentShow, number>>
  /** Where the next part begins; null at the end. */
  readonly next: number | null
}

const plannedActs = ['publish', 'withdraw'] as const
export type PlannedAct = (typeof plannedActs)[number]

/** A translation of a document; `isBehind` where the original on the site was written after it. */
export type TranslationLine = {
  readonly id: string
  readonly locale: string
  readonly isPublished: boolean
  readonly isBehind: boolean
}

/** What a translation stands beside. */
export type OriginalView = { readonly id: string; readonly data: unknown }

export const translationInput = z.object({ language: z.enum(languageNames) })

export type DocumentView = DocumentLine & {
  /** What it is translated into; null for what the school wrote itself. */
  readonly locale: string | null
  readonly translations: readonly TranslationLine[]
  readonly original: OriginalView | null
  /** Those that it can be translated into: not the school's own, and none where the type has no translations. */
  readonly languages: readonly Language[]
  /** The newest revision, which an edit is based on. */
  readonly revisionId: string
  readonly number: number
  readonly data: unknown
  /** Why the newest revision cannot be read in today's shape; then `data` is what is stored. */
  readonly unreadable: string | null
  readonly publishedRevisionId: string | null
  /** The site cannot do without it under this key. */
  readonly isNeeded: boolean
  readonly check: CheckResult | null
  /** What was to happen at a time and could not, unless something was planned since; `why` is `checks` or a sentence. */
  readonly failedPlan: { readonly act: PlannedAct; readonly at: string; readonly why: string } | null
  readonly review: { readonly by: string | null; readonly at: string; readonly note: string } | null
}

export type RevisionLine = {
  readonly id: string
  readonly number: number
  readonly at: string
  readonly by: string | null
  readonly isPublished: boolean
  /** The labels of the fields that differ from the revision before. */
  readonly changed: readonly string[]
}

export type ChoiceLine = {
  readonly id: string
  readonly key: string
  readonly title: string
  readonly type: string
  readonly path: string | null
  readonly isPublished: boolean
}

/** A fact on the site that someone is to confirm by a day (`YYYY-MM-DD`). */
export type DueFact = {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly path: string
  readonly confirmBy: string
  readonly owner: string | null
  readonly source: string
  readonly isDue: boolean
}

/** A figure of a program as an editor chooses it; `now` is null where it is not known today. */
export type FigureLine = {
  readonly figure: Figure
  readonly program: string
  readonly label: string
  readonly now: string | null
}

export type LinkingLine = {
  readonly id: string
  readonly type: string
  readonly key: string
  readonly title: string
  readonly isPublished: boolean
}

const key = z.string().min(1, 'Enter an address').max(200)
const typeName = z.string().min(1).max(60)
/** As typed: the content type's own fields decide what it may be. */
const data = z.record(z.string(), z.unknown())

export const documentsQuery = z.object({
  type: typeName,
  show: z.enum(documentShows).default('all'),
  q: z.string().max(200).default(''),
  sort: z.enum(['edited', 'title']).default('edited'),
  skip: z.coerce.number().int().min(0).max(100_000).default(0),
})
export type DocumentsQuery = z.output<typeof documentsQuery>

export const choicesQuery = z.object({
  /** Absent: any type whose documents have pages. */
  type: typeName.optional(),
  q: z.string().max(200).default(''),
})

export const figuresQuery = z.object({ program: key })
/** A key that is missing is told together with what else is, by the core. */
export const creationInput = z.object({ type: typeName, key: z.string().max(200), data })
export const saveInput = z.object({ data, basedOn: z.uuid() })
export const typedInput = z.object({
  type: typeName,
  key: z.string().max(200),
  /** Of a translation. */
  locale: z.enum(translationLocales).optional(),
  data,
})
export const mailPreviewInput = z.object({ data })
export const publicationInput = z.object({ revisionId: z.uuid(), browser: browserCheck.optional() })
export const keyInput = z.object({ key })
export const planInput = z.object({
  act: z.enum(plannedActs),
  revisionId: z.uuid().optional(),
  /** In the school's zone. */
  day: calendarDay('Enter a date'),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Enter a time such as 14:30'),
  /** Which of two, in the night when clocks show an hour twice. */
  which: z.enum(['first', 'second']).optional(),
  /** Of the revision that is to be published: at its time no browser is there. */
  browser: browserCheck.optional(),
})
export type PlanInput = z.output<typeof planInput>
const note = z.string().max(2000).trim().default('')
export const reviewInput = z.object({ note, reviewerId: z.uuid().nullable().default(null) })
export const returnInput = z.object({ note })
/** A document on the site with facts to bring up to date, for the yearly checklist. */
export type FactsToUpdate = {
  readonly id: string
  readonly type: string
  readonly title: string
  /** How many facts are from years that are over, and from which. */
  readonly old: number
  readonly from: readonly string[]
  readonly unowned: number
  readonly samples: number
}
