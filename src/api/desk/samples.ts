import { Hono } from 'hono'
import type { Intake } from '../../core/intake/index.ts'
import { addSamples, countSamples, removeSamples, type Sample } from '../../core/samples/index.ts'
import type { DeskEnv } from './desk-env.ts'

type Options = { enter: Intake['enter']; samples: () => readonly Sample[] }

/** Made-up inquiries, so that the desk can be seen alive. */
export const sampleRoutes = ({ enter, samples }: Options) =>
  new Hono<DeskEnv>()
    .get('/', async (c) => c.json(await countSamples(c.var.ctx)))
    .post('/', async (c) => c.json(await addSamples(c.var.ctx, enter, samples())))
    .post('/remove', async (c) => c.json(await removeSamples(c.var.ctx)))
