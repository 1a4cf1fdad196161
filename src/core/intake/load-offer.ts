import type { Ctx } from '../context.ts'
import { findRevisionIds, loadPublished, loadRevisions } from '../content/index.ts'
import type { Offer } from './check-draft.ts'

/** Forms older than so many revisions are judged by what is offered now, and nobody is refused for it. */
const mostRevisions = 100

/** What the published form offers now, and what it offered before. */
export async function loadOffer(ctx: Pick<Ctx, 'db'>): Promise<Offer | null> {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [{ type: 'form', key: 'inquiry' }],
  })
  const form = content.get('form', 'inquiry')?.data
  if (!form) return null
  const ids = await findRevisionIds(ctx, 'form', 'inquiry', mostRevisions)
  const earlier = await loadRevisions(ctx, 'form', ids)
  return {
    programs: new Set(content.list('program').map((each) => each.key)),
    interests: interestsOf(form),
    earlierInterests: new Map([...earlier].map(([id, data]) => [id, interestsOf(data)])),
  }
}

const interestsOf = (form: { interest: { options: readonly { value: string }[] } }) =>
  new Set(form.interest.options.map((option) => option.value))
