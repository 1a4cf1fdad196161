import { inTransaction, type Ctx } from '../context.ts'
import { loadPublished } from '../content/index.ts'
import { askForConfirmation } from '../outreach/index.ts'
import { findToConfirm } from '../submissions/index.ts'

/** Writes to those who sent the form without its captcha: one press in that mail, and their request is worked. */
export async function askToConfirm(
  ctx: Ctx,
  jobs: readonly { readonly submissionIds: readonly string[] }[],
): Promise<void> {
  await inTransaction(ctx, async (ctx) => {
    const asked = await findToConfirm(
      ctx,
      jobs.flatMap(({ submissionIds }) => submissionIds),
    )
    if (asked.length === 0) return
    const content = await loadPublished(ctx, {
      lists: [],
      documents: [{ type: 'settings', key: 'school' }],
    })
    const settings = content.get('settings', 'school')?.data
    if (!settings) throw new Error('no settings are published')
    await askForConfirmation(ctx, asked, settings)
  })
}
