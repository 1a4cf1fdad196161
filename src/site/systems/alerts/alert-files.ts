import { findEarlierAlerts, type Alert } from '../../../core/alerts/index.ts'
import { AppError, isUnavailable } from '../../../kernel/errors.ts'
import type { SiteFiles } from '../../system.ts'
import { atomPath } from '../../alerts/alert-stream-path.ts'
import { writeAtom } from './atom.ts'
import { capType, isCanceled, writeCap } from './cap.ts'

/** How long readers of the index are told that an alert was ended. */
const canceledForMs = 24 * 3600_000

const fresh = { 'Cache-Control': 'public, max-age=0, must-revalidate' }

/** Alerts for machines: an index, and one CAP message for each. At the root, whatever a school's pages are: other programs know the address. */
export const alertFiles: SiteFiles = (app, { read, open, ctx, origin, now }) => {
  async function findAlerts() {
    const content = await read({ lists: ['menu', 'alert'], documents: [{ type: 'settings', key: 'school' }] })
    const { frame } = open(content)
    const since = now().getTime() - canceledForMs
    const ended = content.list('alert').filter((alert) => isCanceled(alert) && endOf(alert) > since)
    // One that was started again on this server's disk is no longer ended.
    const live = new Set(frame.alerts.map(({ key }) => key))
    return { school: frame.school, alerts: [...frame.alerts, ...ended.filter(({ key }) => !live.has(key))] }
  }

  app.get(atomPath, async (c) => {
    const { school, alerts } = await findAlerts()
    const type = 'application/atom+xml; charset=utf-8'
    return c.body(writeAtom(alerts, school, origin, now()), 200, { ...fresh, 'Content-Type': type })
  })

  app.get('/alerts/:key/:file', async (c) => {
    const { key, file } = c.req.param()
    const { school, alerts } = await findAlerts()
    const alert = alerts.find((each) => each.key === key && file === `${each.revisionId}.xml`)
    if (!alert) throw new AppError('not-found', 'There is no such alert.')
    const earlier = await earlierOf(() => findEarlierAlerts(ctx(c), key, alert.revisionId))
    return c.body(writeCap({ alert, earlier }, { school, origin }), 200, {
      ...fresh,
      'Content-Type': capType,
    })
  })
}

const endOf = ({ summary: { ends } }: Alert): number => (ends === undefined ? 0 : Date.parse(ends))

/** While the database is away nobody knows what was told before; the alert itself is known. */
async function earlierOf(find: () => Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await find()
  } catch (error) {
    if (isUnavailable(error)) return []
    throw error
  }
}
