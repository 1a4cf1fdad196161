import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type {
  BrowserCheck,
  CheckResult,
  ChoiceLine,
  DocumentList,
  DocumentShow,
  DocumentView,
  DueFact,
  FigureLine,
  LinkingLine,
  PlanInput,
  Problem,
  RevisionLine,
  TypeView,
} from '../../../core/content/schema.ts'
import { isTranslationLocale, type Language } from '../../../kernel/languages.ts'
import { interpret } from '../../../messages/desk-message.ts'
import { api, ask } from '../../api.ts'
import { readUnsaved, type Unsaved } from './unsaved.ts'

/** The states in which documents are shown, in the order of the tabs. */
export const documentShows: readonly DocumentShow[] = [
  'all',
  'published',
  'changed',
  'draft',
  'in-review',
  'scheduled',
  'trash',
]

export type ContentFilter = { type: string; show: DocumentShow; q: string; sort: 'edited' | 'title' }

const { content } = api

export const typesQuery = queryOptions({
  queryKey: ['content', 'types'],
  queryFn: async (): Promise<readonly TypeView[]> => asTypes(await ask(content.types.$get())),
  // They are part of the program.
  staleTime: Infinity,
  select: inDeskLanguage,
})

/** What the core calls types, fields and choices, as the desk says it. */
function inDeskLanguage<Part>(part: Part): Part {
  if (Array.isArray(part)) return part.map(inDeskLanguage) as Part
  if (typeof part !== 'object' || part === null) return part
  const said = Object.entries(part).map(([name, value]) => [
    name,
    typeof value === 'string' && shownNames.has(name) ? interpret(value) : inDeskLanguage(value),
  ])
  return Object.fromEntries(said) as Part
}
const shownNames = new Set(['label', 'plural', 'help'])

/** Holds because the API answers with what its type says; a field holds fields, which the typed client cannot unroll. */
const asTypes = (answer: unknown) => answer as readonly TypeView[]

export const documentsQuery = ({ type, show, q, sort }: ContentFilter) =>
  infiniteQueryOptions({
    queryKey: ['content', 'list', type, show, q, sort],
    queryFn: ({ pageParam }): Promise<DocumentList> =>
      ask(content.documents.$get({ query: { type, show, q, sort, skip: String(pageParam) } })),
    initialPageParam: 0,
    getNextPageParam: (page) => page.next,
    staleTime: 2_000,
  })

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['content', 'document', id],
    queryFn: async (): Promise<DocumentView> =>
      asDocument(await ask(content.documents[':id'].$get({ param: { id } }))),
    staleTime: 0,
  })

const asDocument = (answer: unknown) => answer as DocumentView

export const choicesQuery = (query: { type?: string | undefined; q: string }) =>
  queryOptions({
    queryKey: ['content', 'choices', query.type ?? '', query.q],
    queryFn: (): Promise<ChoiceLine[]> =>
      ask(
        content.choices.$get({
          query: query.type === undefined ? { q: query.q } : { type: query.type, q: query.q },
        }),
      ),
  })

/** Below which page posts of each kind stand. */
export const foldersQuery = queryOptions({
  queryKey: ['content', 'folders'],
  queryFn: (): Promise<Readonly<Record<string, string>>> => ask(content.folders.$get()),
})

/** The figures of a program that a text may name. */
export const figuresQuery = (program: string) =>
  queryOptions({
    queryKey: ['content', 'figures', program],
    queryFn: (): Promise<FigureLine[]> => ask(content.figures.$get({ query: { program } })),
    enabled: program !== '',
    staleTime: 30_000,
  })

export const revisionsQuery = (id: string) =>
  queryOptions({
    queryKey: ['content', 'document', id, 'revisions'],
    queryFn: (): Promise<RevisionLine[]> => ask(content.documents[':id'].revisions.$get({ param: { id } })),
  })

export const revisionQuery = (id: string, revision: string) =>
  queryOptions({
    queryKey: ['content', 'document', id, 'revision', revision],
    queryFn: (): Promise<{ id: string; number: number; data: unknown; unreadable: string | null }> =>
      ask(content.documents[':id'].revisions[':revision'].$get({ param: { id, revision } })),
    // A revision never changes.
    staleTime: Infinity,
  })

export const linksHereQuery = (id: string) =>
  queryOptions({
    queryKey: ['content', 'document', id, 'links-here'],
    queryFn: (): Promise<LinkingLine[]> =>
      ask(content.documents[':id']['links-here'].$get({ param: { id } })),
  })

type Data = Readonly<Record<string, unknown>>

export const checkTyped = (
  type: string,
  key: string,
  data: Data,
): Promise<{ problems: Problem[]; check: CheckResult | null }> =>
  ask(content.check.$post({ json: { type, key, data } }))

export const translateDocument = (id: string, language: Language): Promise<{ id: string }> =>
  ask(content.documents[':id'].translate.$post({ param: { id }, json: { language } }))

export const createDocument = (type: string, key: string, data: Data) =>
  ask(content.documents.$post({ json: { type, key, data } }))

export const saveDocument = (id: string, data: Data, basedOn: string) =>
  ask(content.documents[':id'].save.$post({ param: { id }, json: { data, basedOn } }))

export const keepUnsaved = (id: string, data: Data, basedOn: string) =>
  ask(content.documents[':id'].unsaved.$post({ param: { id }, json: { data, basedOn } }))

export const forgetUnsaved = (id: string) =>
  ask(content.documents[':id']['forget-unsaved'].$post({ param: { id } }))

/** What this editor left in a document's form, in this browser or on another machine: whichever is newer. */
export async function findNewestUnsaved(id: string): Promise<Unsaved | null> {
  const here = readUnsaved(id)
  const answer: { unsaved: Unsaved | null } = await ask(
    content.documents[':id'].unsaved.$get({ param: { id } }),
  )
  const there = answer.unsaved
  if (!here || !there) return here ?? there
  return here.at > there.at ? here : there
}

export const publishDocument = (
  id: string,
  revisionId: string,
  browser?: BrowserCheck,
): Promise<{ isPublished: boolean; check: CheckResult }> =>
  ask(content.documents[':id'].publish.$post({ param: { id }, json: { revisionId, browser } }))

/**
 * Checks the page that shows a document in this browser. Undefined where it has no page of its own, and where axe-core cannot be
 * loaded: the record then says that it did not run.
 */
export async function checkInBrowser(
  { name, pathPattern }: TypeView,
  { key, locale }: { key: string; locale: string | null },
  data: Data,
): Promise<BrowserCheck | undefined> {
  if (pathPattern === null) return undefined
  const { html } = await ask(
    content.preview.$post({
      json: { type: name, key, ...(isTranslationLocale(locale) && { locale }), data },
    }),
  )
  if (html === null) return undefined
  try {
    const { checkPreview } = await import('./check-preview.ts')
    return await checkPreview(html)
  } catch {
    return undefined
  }
}

export const withdrawDocument = (id: string) =>
  ask(content.documents[':id'].withdraw.$post({ param: { id } }))
export const trashDocument = (id: string) => ask(content.documents[':id'].trash.$post({ param: { id } }))
export const restoreDocument = (id: string) => ask(content.documents[':id'].restore.$post({ param: { id } }))
export const cancelPlan = (id: string) =>
  ask(content.documents[':id']['cancel-plan'].$post({ param: { id } }))

export const duplicateDocument = (id: string, key: string) =>
  ask(content.documents[':id'].duplicate.$post({ param: { id }, json: { key } }))

export const changeKey = (id: string, key: string) =>
  ask(content.documents[':id'].key.$post({ param: { id }, json: { key } }))

export const planDocument = (id: string, plan: PlanInput) =>
  ask(content.documents[':id'].plan.$post({ param: { id }, json: plan }))

export const askForReview = (id: string, note: string, reviewerId: string | null) =>
  ask(content.documents[':id']['ask-review'].$post({ param: { id }, json: { note, reviewerId } }))

export const returnFromReview = (id: string, note: string) =>
  ask(content.documents[':id'].return.$post({ param: { id }, json: { note } }))

/** @param hash stands for the data, of which it is another for each text */
type Previewed = { type: string; key: string; locale: string | null }

export const previewQuery = ({ type, key, locale }: Previewed, data: Data, hash: string) =>
  queryOptions({
    queryKey: ['content', 'preview', type, key, locale, hash],
    /** Without text while what is typed does not fit. */
    queryFn: (): Promise<{ html: string | null; path: string }> =>
      ask(
        content.preview.$post({
          json: {
            type,
            key: key === '' ? 'new' : key,
            ...(isTranslationLocale(locale) && { locale }),
            data: { ...data },
          },
        }),
      ),
    gcTime: 60_000,
  })

/** How mail reads, from a school as it is typed. */
export const mailPreviewQuery = (data: Data, hash: string) =>
  queryOptions({
    queryKey: ['content', 'preview-mail', hash],
    queryFn: (): Promise<{ text: string | null }> =>
      ask(content['preview-mail'].$post({ json: { data: { ...data } } })),
    gcTime: 60_000,
  })

export const createPreviewLink = (id: string): Promise<{ token: string; expiresAt: string }> =>
  ask(content.documents[':id']['preview-link'].$post({ param: { id } }))

export const dueFactsQuery = queryOptions({
  queryKey: ['content', 'due-facts'],
  queryFn: (): Promise<DueFact[]> => ask(content['due-facts'].$get()),
})

export const redirectsQuery = queryOptions({
  queryKey: ['redirects'],
  queryFn: () => ask(api.redirects.$get()),
})

export const addRedirect = (path: string, documentId: string) =>
  ask(api.redirects.$post({ json: { path, documentId } }))

export const removeRedirect = (path: string, documentId: string) =>
  ask(api.redirects.remove.$post({ json: { path, documentId } }))
