import { eq } from 'drizzle-orm'
import { afterEach, beforeEach } from 'vitest'
import { loadPublished } from '../../src/core/content/index.ts'
import {
  acknowledgeInquiries,
  createMailSender,
  sendWaitingMail,
  type MailDeps,
} from '../../src/core/outreach/index.ts'
import { outbox } from '../../src/core/outreach/table.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openRelay, type Relay } from '../../src/platform/mail/relay.ts'
import { openSchool, type TestSchool } from './database.ts'
import { zoe } from './inquirers.ts'
import { knownInquiry } from './known-inquiry.ts'
import { startMailServer, type MailServer } from './mail-server.ts'

type Opened = { school: TestSchool; server: MailServer; relay: Relay }

/** For each test of a file a school of its own, whose mail goes to a mail server on loopback; `opened` hears of both. */
export function openOutgoingMail(opened: (all: Opened) => void) {
  let all: Opened | undefined
  const now = () => {
    if (!all) throw new Error('no test has begun')
    return all
  }
  beforeEach(async () => {
    const [school, server] = [await openSchool(), await startMailServer()]
    all = { school, server, relay: openRelay(server.url) }
    opened(all)
  })
  afterEach(async () => {
    now().relay.close()
    await now().server.close()
  })

  const deps = (over: Partial<MailDeps> = {}): MailDeps => ({
    relay: now().relay,
    render: (template, data) => ({ subject: template, text: JSON.stringify(data), html: '<p>…</p>' }),
    from: null,
    host: 'masters.example',
    sender: createMailSender(`server/1/${newId()}`),
    ...over,
  })
  const settings = async () => {
    const found = (
      await loadPublished(now().school, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
    ).get('settings', 'school')
    if (!found) throw new Error('no settings')
    return found.data
  }
  return {
    settings,
    /** Inquiries that were opened and acknowledged; returns what their job carries. */
    async acknowledged(...emails: string[]): Promise<string[]> {
      const { school } = now()
      const opened = []
      for (const [at, email] of emails.entries())
        opened.push({
          inquiryId: await knownInquiry(school),
          receipt: `R-7K3M-9QPD-000${at}`,
          promisedBy: new Date('2026-11-25T22:00:00Z'),
          inquiry: { ...zoe, email },
        })
      await acknowledgeInquiries(school.ctx, opened, { settings: await settings(), programs: [] })
      return school.sent.flatMap(({ data }) => ('mailIds' in data ? (data.mailIds as string[]) : []))
    },
    send: (ids: readonly string[], over?: Partial<MailDeps>) =>
      sendWaitingMail(now().school.ctx, ids, deps(over)),
    later(ms: number) {
      const { clock } = now().school
      clock.now = new Date(clock.now.getTime() + ms)
    },
    rowOf: async (address: string) =>
      (await now().school.db.select().from(outbox).where(eq(outbox.toAddress, address)))[0],
  }
}
