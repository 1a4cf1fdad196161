import { Hono } from 'hono'
import type { Ctx } from '../../core/context.ts'
import type { SingleSignOn } from '../../core/single-sign-on/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { FrontBindings } from '../../platform/http/bindings.ts'

type Options = {
  /** @throws AppError `unavailable` while there is no database */
  context: (requestId: string) => Ctx
  singleSignOn: Pick<SingleSignOn, 'takeSaml' | 'samlMetadata'>
}

/** Where the school's identity provider has the browser post its answer, and what it is told about us. The browser comes from another site: what is posted counts by its signature alone. */
export const samlHook = ({ context, singleSignOn }: Options) =>
  new Hono<{ Bindings: FrontBindings }>()
    .get('/', async (c) => {
      const metadata = await singleSignOn.samlMetadata().catch(nullWhereOff)
      if (metadata === null) return c.text('Not found', 404)
      return c.body(metadata, 200, { 'Content-Type': 'application/samlmetadata+xml' })
    })
    .post('/', async (c) => {
      c.header('Cache-Control', 'no-store')
      const { SAMLResponse: response } = await c.req.parseBody()
      try {
        const ctx = { ...context(c.env.requestId), clientAddress: c.env.clientAddress, log: c.env.log }
        const token = await singleSignOn.takeSaml(ctx, typeof response === 'string' ? response : '')
        return c.redirect(`/desk/sso/saml?token=${encodeURIComponent(token)}`, 303)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        c.env.log.warn('sso.refused', { error: String(error.cause ?? error) })
        return c.redirect('/desk/sso/saml?token=', 303)
      }
    })

function nullWhereOff(error: unknown): null {
  if (error instanceof AppError && error.code === 'not-found') return null
  throw error
}
