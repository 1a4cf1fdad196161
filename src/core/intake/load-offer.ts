import type { Ctx } from '../context.ts'
import {
  extraQuestions,
  findRevisionIds,
  loadPublished,
  loadRevisions,
  type ContentTypes,
  type DataOf,
} from '../content/index.ts'
import type { Offer, OfferedForm } from './check-draft.ts'

/** Forms older than so many revisions are judged by what is offered now, and nobody is refused for it. */
const mostRevisions = 100

/** What the published form asks and offers, now and in its earlier revisions. */
export async function loadOffer(ctx: Pick<Ctx, 'db'>): Promise<Offer | null> {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [
      { type: 'form', key: 'inquiry' },
      { type: 'settings', key: 'school' },
    ],
  })
  const form = content.get('form', 'inquiry')
  if (!form) return null
  const settings = content.get('settings', 'school')?.data
  const ids = await findRevisionIds(ctx, 'form', 'inquiry', { limit: mostRevisions })
  const earlier = await loadRevisions(ctx, 'form', ids)
  const revisions = [...earlier, [form.revisionId, form.data] as const]
  return {
    programs: new Set(content.list('program').map((each) => each.key)),
    form: offeredBy(form.data),
    revisions: new Map(revisions.map(([id, data]) => [id, offeredBy(data)])),
    calendar: settings ? { timeZone: settings.timeZone, ...settings.promise } : null,
  }
}

const offeredBy = (form: DataOf<ContentTypes['form']>): OfferedForm => ({
  interests: new Set(form.interest.options.map((option) => option.value)),
  questions: extraQuestions(form),
})
