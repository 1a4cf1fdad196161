import { Hono } from 'hono'
import {
  addPasskey,
  beginAuthenticator,
  beginPasskey,
  changePassword,
  chooseLanguage,
  chooseOwnPrograms,
  codeInput,
  confirmAuthenticator,
  findOwnPrograms,
  languageInput,
  newPasskeyInput,
  ownProgramsInput,
  passkeyNameInput,
  passwordChangeInput,
  proofInput,
  readAccount,
  removeAuthenticator,
  removePasskey,
  renamePasskey,
  renewRecoveryCodes,
  type StaffAuth,
} from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'
import type { OpenStreams } from './open-streams.ts'
import { valid, validId } from './valid.ts'

type Options = {
  staffAuth: StaffAuth
  schoolName: () => Promise<string>
  streams: OpenStreams
}

/** One's own account: the password, the authenticator app, passkeys, the language, the programs one looks after. */
export const accountRoutes = ({ staffAuth: { keys, place }, schoolName, streams }: Options) =>
  new Hono<DeskEnv>()
    .get('/', async (c) => c.json(await readAccount(c.var.ctx)))
    .post('/password', valid('json', passwordChangeInput), async (c) => {
      await changePassword(c.var.ctx, { sessionId: c.var.sessionId, ...c.req.valid('json') })
      streams.checkAll()
      return c.json({ done: true })
    })
    .post('/language', valid('json', languageInput), async (c) => {
      await chooseLanguage(c.var.ctx, c.req.valid('json').language)
      return c.json({ done: true })
    })
    .get('/programs', async (c) => c.json(await findOwnPrograms(c.var.ctx)))
    .post('/programs', valid('json', ownProgramsInput), async (c) => {
      await chooseOwnPrograms(c.var.ctx, c.req.valid('json').programs)
      return c.json({ done: true })
    })
    .post('/authenticator', valid('json', proofInput), async (c) => {
      const asked = { sessionId: c.var.sessionId, ...c.req.valid('json') }
      return c.json(await beginAuthenticator(c.var.ctx, keys, await schoolName(), asked))
    })
    .post('/authenticator/confirm', valid('json', codeInput), async (c) =>
      c.json(
        await confirmAuthenticator(c.var.ctx, keys, {
          sessionId: c.var.sessionId,
          code: c.req.valid('json').code,
        }),
      ),
    )
    .post('/authenticator/remove', valid('json', proofInput), async (c) => {
      await removeAuthenticator(c.var.ctx, { sessionId: c.var.sessionId, ...c.req.valid('json') })
      return c.json({ done: true })
    })
    .post('/recovery-codes', valid('json', proofInput), async (c) =>
      c.json(
        await renewRecoveryCodes(c.var.ctx, keys, { sessionId: c.var.sessionId, ...c.req.valid('json') }),
      ),
    )
    .post('/passkey-request', valid('json', proofInput), async (c) => {
      const asked = { sessionId: c.var.sessionId, ...c.req.valid('json') }
      return c.json(await beginPasskey(c.var.ctx, place, await schoolName(), asked))
    })
    .post('/passkeys', valid('json', newPasskeyInput), async (c) =>
      c.json(await addPasskey(c.var.ctx, place, { sessionId: c.var.sessionId, ...c.req.valid('json') })),
    )
    .post('/passkeys/:id/name', validId, valid('json', passkeyNameInput), async (c) => {
      await renamePasskey(c.var.ctx, c.req.valid('param').id, c.req.valid('json').name)
      return c.json({ done: true })
    })
    .post('/passkeys/:id/remove', validId, valid('json', proofInput), async (c) => {
      await removePasskey(c.var.ctx, c.req.valid('param').id, {
        sessionId: c.var.sessionId,
        ...c.req.valid('json'),
      })
      return c.json({ done: true })
    })
