import type { Ctx } from '../context.ts'
import { loadPublished } from '../content/index.ts'
import type { Offer } from './check-draft.ts'

/** What the published form offers now; held in memory by each server, so that receiving never waits for it. */
export async function loadOffer(ctx: Pick<Ctx, 'db'>): Promise<Offer | null> {
  const content = await loadPublished(ctx, {
    lists: ['program'],
    documents: [{ type: 'form', key: 'inquiry' }],
  })
  const form = content.get('form', 'inquiry')?.data
  if (!form) return null
  return {
    programs: new Set(content.list('program').map((each) => each.key)),
    interests: new Set(form.interest.options.map((option) => option.value)),
  }
}
