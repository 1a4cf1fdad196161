import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Ctx } from '../../context.ts'
import { actorName } from '../../audit/index.ts'
import { requirePermission } from '../../staff/index.ts'
import { AppError } from '../../../kernel/errors.ts'
import { languageNames, type Language } from '../../../kernel/languages.ts'
import { defaultLocale, type ContentType } from '../content-type.ts'
import { ownLanguage } from '../own-language.ts'
import { untranslatedTypes } from '../translations.ts'
import { parseStored } from '../parse-document.ts'
import { contentTypes, type ContentTypeName } from '../registry.ts'
import type { CheckResult, DocumentView, Finding, RevisionLine } from '../schema.ts'
import { contentChecks, contentPlans, contentReviews, revisions } from '../table.ts'
import { changedFields } from './changed-fields.ts'
import { findDocument } from './find-document.ts'
import { findOriginal, findTranslations } from './find-translations.ts'
import { authorNames, findLine, toIso } from './list-documents.ts'

/** A document as an editor opens it: its newest revision, and where it stands. */
export async function openDocument(ctx: Ctx, id: string): Promise<DocumentView> {
  requirePermission(ctx, 'content:edit')
  const document = await findDocument(ctx, id)
  const [line, [newest], [review]] = await Promise.all([
    findLine(ctx, id),
    ctx.db
      .select()
      .from(revisions)
      .where(eq(revisions.documentId, id))
      .orderBy(desc(revisions.number))
      .limit(1),
    ctx.db
      .select()
      .from(contentReviews)
      .where(and(eq(contentReviews.documentId, id), isOpen())),
  ])
  if (!line || !newest) throw new AppError('not-found', 'There is no such document.')
  const names = await authorNames(ctx, review ? [review.askedBy] : [])
  const type: ContentType = contentTypes[document.type]
  const isOriginal = document.locale === defaultLocale
  return {
    ...line,
    locale: isOriginal ? null : document.locale,
    translations: await findTranslations(ctx, document),
    original: await findOriginal(ctx, document),
    languages: untranslatedTypes.includes(document.type) ? [] : await otherLanguages(ctx),
    revisionId: newest.id,
    number: newest.number,
    ...read(document.type, document.key, newest),
    publishedRevisionId: document.publishedRevisionId,
    isNeeded: isOriginal && (type.needed?.includes(document.key) ?? false),
    check: await findCheck(ctx, newest.id),
    failedPlan: await findFailedPlan(ctx, id),
    review: review
      ? { by: names(review.askedBy), at: review.askedAt.toISOString(), note: review.note }
      : null,
  }
}

async function otherLanguages(ctx: Ctx): Promise<readonly Language[]> {
  const own = await ownLanguage(ctx)
  return languageNames.filter((each) => each !== own)
}

/** The person who is signed in, as revisions name their author. */
export const staffIdOf = ({ actor }: Pick<Ctx, 'actor'>): string =>
  actor.kind === 'staff' ? actor.id : actorName(actor)

type Stored = { readonly version: number; readonly data: unknown }

function read(type: ContentTypeName, key: string, { version, data }: Stored) {
  try {
    return { data: parseStored(type, key, version, data) as unknown, unreadable: null }
  } catch (error) {
    return { data, unreadable: error instanceof Error ? error.message : String(error) }
  }
}

async function findCheck({ db }: Ctx, revisionId: string): Promise<CheckResult | null> {
  const [last] = await db
    .select()
    .from(contentChecks)
    .where(eq(contentChecks.revisionId, revisionId))
    .orderBy(desc(contentChecks.at))
    .limit(1)
  return last ? { at: toIso(last.at), ran: last.ran, findings: last.findings as Finding[] } : null
}

async function findFailedPlan({ db }: Ctx, documentId: string): Promise<DocumentView['failedPlan']> {
  const [last] = await db
    .select()
    .from(contentPlans)
    .where(eq(contentPlans.documentId, documentId))
    .orderBy(desc(contentPlans.plannedAt))
    .limit(1)
  if (!last || last.outcome === null || last.outcome === 'done' || last.outcome === 'canceled') return null
  return { act: last.act, at: last.at.toISOString(), why: last.outcome }
}

/** What a document said at one time, in today's shape. @throws AppError `not-found` */
export async function openRevision(ctx: Ctx, id: string, revisionId: string) {
  requirePermission(ctx, 'content:edit')
  const document = await findDocument(ctx, id)
  const [stored] = await ctx.db
    .select()
    .from(revisions)
    .where(and(eq(revisions.documentId, id), eq(revisions.id, revisionId)))
  if (!stored) throw new AppError('not-found', 'There is no such revision.')
  return { id: stored.id, number: stored.number, ...read(document.type, document.key, stored) }
}

const maxRevisions = 200

/** Who saved what and when, the newest first, with the fields that each revision changed. */
export async function listRevisions(ctx: Ctx, id: string): Promise<RevisionLine[]> {
  requirePermission(ctx, 'content:edit')
  const document = await findDocument(ctx, id)
  const stored = await ctx.db
    .select()
    .from(revisions)
    .where(eq(revisions.documentId, id))
    .orderBy(desc(revisions.number))
    .limit(maxRevisions + 1)
  const names = await authorNames(
    ctx,
    stored.map(({ author }) => author),
  )
  const shown = stored.map((each) => ({ each, data: read(document.type, document.key, each).data }))
  return shown.slice(0, maxRevisions).map(({ each, data }, index) => {
    const before = shown[index + 1]
    return {
      id: each.id,
      number: each.number,
      at: each.createdAt.toISOString(),
      by: names(each.author),
      isPublished: each.id === document.publishedRevisionId,
      changed: before ? changedFields(document.type, before.data, data) : [],
    }
  })
}

const isOpen = () => isNull(contentReviews.endedAt)
