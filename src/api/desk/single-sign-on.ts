import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { SingleSignOn, SsoKind } from '../../core/single-sign-on/index.ts'
import { returnInput } from '../../core/single-sign-on/index.ts'
import { countVisit, linkInput } from '../../core/staff/index.ts'
import type { ContextFor, DeskEnv } from './desk-env.ts'
import { answerEntrance, asVisitor, clientOf } from './session.ts'
import { valid } from './valid.ts'

const cookie = 'prospectus.sso'

type Options = { contextFor: ContextFor; singleSignOn: SingleSignOn; mailLeaves: boolean; origin: string }

/** The ways to sign in beside the password, and those that lead through an identity provider. These routes act as a visitor. */
export function singleSignOnRoutes({ contextFor, singleSignOn, mailLeaves, origin }: Options) {
  const hold = (c: Context<DeskEnv>, held: string) =>
    setCookie(c, cookie, held, {
      path: '/api/desk',
      httpOnly: true,
      sameSite: 'Strict',
      secure: origin.startsWith('https:'),
      maxAge: held === '' ? 0 : 900,
    })
  async function begin(c: Context<DeskEnv>, kind: SsoKind) {
    await countVisit(c.var.ctx, c.env.clientAddress)
    const { url, held } = await singleSignOn.begin(kind)
    hold(c, held)
    return c.json({ url })
  }
  /** What the browser holds is good for one try. */
  const take = (c: Context<DeskEnv>) => {
    const held = getCookie(c, cookie) ?? ''
    hold(c, '')
    return held
  }
  return new Hono<DeskEnv>()
    .use(asVisitor(contextFor))
    .get('/ways', (c) =>
      c.json({ link: mailLeaves, singleSignOn: { name: singleSignOn.name, kinds: [...singleSignOn.kinds] } }),
    )
    .post('/oidc/begin', (c) => begin(c, 'oidc'))
    .post('/saml/begin', (c) => begin(c, 'saml'))
    .post('/oidc', valid('json', returnInput), async (c) =>
      answerEntrance(
        c,
        await singleSignOn.finishOidc(c.var.ctx, take(c), c.req.valid('json').search, clientOf(c)),
      ),
    )
    .post('/saml', valid('json', linkInput), async (c) =>
      answerEntrance(
        c,
        await singleSignOn.finishSaml(c.var.ctx, take(c), c.req.valid('json').token, clientOf(c)),
      ),
    )
}
