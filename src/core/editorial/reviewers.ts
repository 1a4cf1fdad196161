import type { Ctx } from '../context.ts'
import { listEditingStaff } from '../staff/index.ts'
import { requireEditor } from './editor.ts'

/** Colleagues who edit the site, by name, but who asks: whom a comment can name, and who can review. */
export async function listReviewers(ctx: Ctx): Promise<{ id: string; name: string }[]> {
  const { staffId } = requireEditor(ctx)
  return (await listEditingStaff(ctx))
    .filter(({ id }) => id !== staffId)
    .map(({ id, name }) => ({ id, name }))
}
