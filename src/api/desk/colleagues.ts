import { Hono } from 'hono'
import {
  changePrograms,
  changeRole,
  disableColleague,
  enableColleague,
  inviteAgain,
  inviteColleague,
  listColleagues,
} from '../../core/colleagues/index.ts'
import {
  changeSecondFactorRoles,
  invitationInput,
  listSecondFactorRoles,
  programsInput,
  removeSecondFactor,
  roleInput,
  secondFactorRolesInput,
  type StaffLinks,
} from '../../core/staff/index.ts'
import type { DeskEnv } from './desk-env.ts'
import { valid, validId } from './valid.ts'

type Options = {
  links: StaffLinks
  /** False without a mail relay: then the colleague who invites hands the link over. */
  mailLeaves: boolean
}

export function colleagueRoutes({ links, mailLeaves }: Options) {
  const viewInvitation = ({ id, linkId }: { id: string; linkId: string }) => ({
    id,
    /** Null where the link is mailed. */
    link: mailLeaves ? null : `/desk/welcome?token=${links.tokenFor(linkId)}`,
  })
  return new Hono<DeskEnv>()
    .get('/', async (c) => c.json(await listColleagues(c.var.ctx)))
    .post('/', valid('json', invitationInput), async (c) =>
      c.json(viewInvitation(await inviteColleague(c.var.ctx, c.req.valid('json')))),
    )
    .post('/:id/invitation', validId, async (c) =>
      c.json(viewInvitation(await inviteAgain(c.var.ctx, c.req.valid('param').id))),
    )
    .post('/:id/role', validId, valid('json', roleInput), async (c) => {
      await changeRole(c.var.ctx, c.req.valid('param').id, c.req.valid('json').role)
      return c.json({ done: true })
    })
    .post('/:id/programs', validId, valid('json', programsInput), async (c) => {
      await changePrograms(c.var.ctx, c.req.valid('param').id, c.req.valid('json').programs)
      return c.json({ done: true })
    })
    .post('/:id/disable', validId, async (c) => {
      await disableColleague(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .get('/second-factor-roles', async (c) => c.json(await listSecondFactorRoles(c.var.ctx)))
    .post('/second-factor-roles', valid('json', secondFactorRolesInput), async (c) => {
      await changeSecondFactorRoles(c.var.ctx, c.req.valid('json').roles)
      return c.json({ done: true })
    })
    .post('/:id/remove-second-factor', validId, async (c) => {
      await removeSecondFactor(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
    .post('/:id/enable', validId, async (c) => {
      await enableColleague(c.var.ctx, c.req.valid('param').id)
      return c.json({ done: true })
    })
}
