import { recordAudit } from '../core/audit/index.ts'
import { inTransaction, type Ctx } from '../core/context.ts'
import { forgetSecret } from '../platform/secrets/agree-on-secret.ts'

/** Lets the next start bring another secret. */
export function forgetSecretForGood(ctx: Ctx): Promise<void> {
  return inTransaction(ctx, async (ctx) => {
    await forgetSecret(ctx.db)
    await recordAudit(ctx, 'secret.forgotten', { type: 'installation', id: 'secret' })
  })
}
