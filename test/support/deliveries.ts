import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import pMap from 'p-map'
import { expect, onTestFinished } from 'vitest'
import { loadPublished } from '../../src/core/content/index.ts'
import { createThreadAddresses, receiveMail } from '../../src/core/correspondence/index.ts'
import { inquiries } from '../../src/core/inquiries/table.ts'
import { createMailSender, sendWaitingMail } from '../../src/core/outreach/index.ts'
import { outbox } from '../../src/core/outreach/table.ts'
import { people } from '../../src/core/people/table.ts'
import { answerElsewhere, findThread, noteDelivery, replyToInquiry } from '../../src/core/threads/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openRelay } from '../../src/platform/mail/relay.ts'
import { counselor, openSchool } from './database.ts'
import { addInquiry } from './desk.ts'
import { openIntake } from './intake.ts'
import { startMailServer } from './mail-server.ts'
import { saveAndPublish } from './publish.ts'

const concurrency = 6
const minute = 60_000
const day = 24 * 60 * minute

/** What the relay answers to the reply: at once · 450 first, then 250 · 450 for good · 550 · 554 after the text. */
const relayAnswers = ['250', '450, then 250', '450', '550', '554'] as const
/** What servers report later, and how long after the relay took the reply. */
const reports = [
  { what: 'nothing', afterMs: 0, actions: [] },
  { what: 'failed at once', afterMs: minute, actions: ['failed'] },
  { what: 'failed on the fifth day', afterMs: 5 * day - minute, actions: ['failed'] },
  { what: 'failed late', afterMs: 5 * day + minute, actions: ['failed'] },
  { what: 'delayed', afterMs: day, actions: ['delayed'] },
  { what: 'delivered', afterMs: minute, actions: ['delivered'] },
  { what: 'delayed, then failed twice', afterMs: day, actions: ['delayed', 'failed', 'failed'] },
] as const
const promises = [30 * minute, 2 * day] as const
/** When a colleague answers by telephone, after the reply was written; null: nobody does. */
const others = [null, 20 * minute, 40 * minute, 6 * day] as const

type Case = {
  readonly relay: (typeof relayAnswers)[number]
  readonly report: (typeof reports)[number]
  readonly promiseMs: number
  readonly otherMs: number | null
}

/** Every combination, spread so that each part of the list holds all values. */
export const deliveryCases = (count: number): Case[] => {
  const every = relayAnswers.flatMap((relay) =>
    reports.flatMap((report) =>
      promises.flatMap((promiseMs) => others.map((otherMs) => ({ relay, report, promiseMs, otherMs }))),
    ),
  )
  // 37 shares no factor with their number.
  return Array.from({ length: count }, (_, at) => every[(at * 37) % every.length]).flatMap(
    (each) => each ?? [],
  )
}

/**
 * Answers as many inquiries by mail as there are cases, over a real SMTP server, lets the reports come in, and holds what each inquiry
 * then says of itself against what follows from its case.
 * @returns the cases in which they differ, and how many replies left twice
 */
export async function tryDeliveries(cases: readonly Case[]) {
  const school = await openSchool()
  const start = new Date('2026-11-23T15:00:00Z')
  const at = (ms: number) => (school.clock.now = new Date(start.getTime() + ms))
  const cleo = school.contextFor(counselor)
  const { enter } = await openIntake(school)
  const addresses = createThreadAddresses('a secret of thirty-two characters!', 'reply@in.school.example')
  const { server, mail } = await openMail()
  at(0)

  const tried = await pMap(
    cases,
    async (each, index) => {
      const id = await addInquiry(school)
      const personId = school.db
        .select({ id: inquiries.personId })
        .from(inquiries)
        .where(eq(inquiries.id, id))
      await school.db
        .update(people)
        .set({ email: `${each.relay.replaceAll(/\D+/g, '-')}.${index}@example.org` })
        .where(eq(people.id, personId))
      await school.db
        .update(inquiries)
        .set({ receivedAt: start, promisedBy: new Date(start.getTime() + each.promiseMs) })
        .where(eq(inquiries.id, id))
      await replyToInquiry(cleo, id, {
        key: newId(),
        text: 'It costs $58,000.',
        version: 1,
        lastAnswerId: null,
      })
      return { id, each, key: newId() }
    },
    { concurrency },
  )

  type Step = { ms: number; run: () => Promise<void> }
  const steps: Step[] = [
    { ms: minute, run: () => send('first') },
    { ms: 2 * minute, run: () => send('later') },
    { ms: 4.5 * day, run: () => send('later') },
  ]
  for (const { id, each, key } of tried) {
    const sentMs = { '250': minute, '450, then 250': 2 * minute, '450': null, '550': null, '554': null }[
      each.relay
    ]
    if (sentMs !== null)
      each.report.actions.forEach((action, nth) =>
        steps.push({ ms: sentMs + each.report.afterMs + nth, run: () => report(id, action) }),
      )
    const { otherMs } = each
    if (otherMs !== null)
      steps.push({
        ms: otherMs,
        run: async () => {
          const lastAnswerId = (await findThread(cleo, id)).answers.at(-1)?.id ?? null
          await answerElsewhere(cleo, id, { key, note: 'By telephone.', version: 1, lastAnswerId })
        },
      })
  }
  for (const ms of [...new Set(steps.map((step) => step.ms))].toSorted((one, other) => one - other)) {
    at(ms)
    await pMap(
      steps.filter((step) => step.ms === ms),
      ({ run }) => run(),
      { concurrency },
    )
  }
  at(10 * day)

  const rows = new Map((await school.db.select().from(inquiries)).map((row) => [row.id, row]))
  const wrong = tried.flatMap(({ id, each }) => {
    const row = rows.get(id)
    const found = {
      answered: row?.answeredAt ? row.answeredAt.getTime() - start.getTime() : null,
      kept: row?.promiseKept,
      isOpen: row?.answeredAt === null || row?.againBy !== null,
      againFor: row?.againFor,
      hasNewPromise: row?.againBy !== null && (row?.againBy ?? 0) > (row?.promisedBy ?? 0),
    }
    const expected = expectedOf(each)
    return isDeepStrictEqual(found, expected) ? [] : [{ each, found, expected }]
  })
  // A text that is refused has arrived whole, and once: it is not tried again.
  const whole = tried.filter(({ each }) => each.relay.endsWith('250') || each.relay === '554').length
  return { wrong, sentTwice: server.received.length - whole }

  async function send(relay: 'first' | 'later') {
    server.onRecipient = (address) =>
      address.startsWith('550')
        ? { code: 550, text: '5.1.1 no such user' }
        : address.startsWith('450.') || (relay === 'first' && address.startsWith('450-'))
          ? { code: 450, text: '4.2.0 later' }
          : 'take'
    server.onMail = ({ recipients }) =>
      recipients.some((address) => address.startsWith('554'))
        ? { code: 554, text: '5.6.0 content rejected' }
        : 'take'
    const waiting = await school.db.select({ id: outbox.id }).from(outbox).where(eq(outbox.state, 'waiting'))
    await sendWaitingMail(
      school.ctx,
      waiting.map(({ id }) => id),
      mail,
    ).catch((error: unknown) => expect(String(error)).toContain('still wait'))
  }

  async function report(inquiryId: string, action: string): Promise<void> {
    const [mail] = await school.db
      .select({ id: outbox.id, messageId: outbox.messageId, to: outbox.toAddress })
      .from(outbox)
      .where(eq(outbox.inquiryId, inquiryId))
    if (!mail) throw new Error('no mail')
    const text = writeReport({ to: addresses.returnPathFor(mail.id), action, recipient: mail.to })
    await receiveMail(school.ctx, new TextEncoder().encode(text), { enter, addresses })
  }

  /** A relay on loopback, and a school whose mailbox is read. */
  async function openMail() {
    const content = await loadPublished(school, {
      lists: [],
      documents: [{ type: 'settings', key: 'school' }],
    })
    const settings = content.get('settings', 'school')?.data
    if (!settings) throw new Error('no settings')
    const { demonstration: _, ...own } = settings
    const readable = { ...own, inquiriesEmail: 'ask@school.example', heldDomains: [] }
    await saveAndPublish(school.ctx, 'settings', 'school', readable)
    const server = await startMailServer()
    const relay = openRelay(server.url)
    onTestFinished(async () => {
      relay.close()
      await server.close()
    })
    const mail = {
      relay,
      render: (template: string) => ({ subject: template, text: 'Yes.', html: '<p>Yes.</p>' }),
      from: null,
      host: 'masters.example',
      sender: createMailSender('server/1/test'),
      returnPath: addresses.returnPathFor,
      onEnded: noteDelivery,
    }
    return { server, mail }
  }
}

/** What follows from a case, told by its rules alone. */
function expectedOf({ relay, report, promiseMs, otherMs }: Case) {
  const sentMs = { '250': minute, '450, then 250': 2 * minute, '450': null, '550': null, '554': null }[relay]
  const failedMs =
    sentMs !== null && report.what.includes('failed') && report.what !== 'failed late'
      ? sentMs + report.afterMs + (report.actions.length > 1 ? 1 : 0)
      : null
  const counting = [
    ...(sentMs !== null && failedMs === null ? [sentMs] : []),
    ...(otherMs === null ? [] : [otherMs]),
  ]
  const answered = counting.length === 0 ? null : Math.min(...counting)
  const last = counting.length === 0 ? null : Math.max(...counting)
  const isAgain = failedMs !== null && (last === null || failedMs > last)
  return {
    answered,
    kept:
      answered === null ? (failedMs !== null && failedMs > promiseMs ? false : null) : answered <= promiseMs,
    isOpen: answered === null || isAgain,
    againFor: isAgain || (sentMs === null && answered === null) ? 'undelivered' : null,
    hasNewPromise: isAgain,
  }
}

/** A report as Postfix writes it (RFC 3464). */
export const writeReport = (about: { to: string; action: string; recipient: string; messageId?: string }) =>
  `Return-Path: <>
From: MAILER-DAEMON@mx.example.org (Mail Delivery System)
To: ${about.to}
Subject: ${about.action === 'failed' ? 'Undelivered Mail Returned to Sender' : 'Delivery report'}
Auto-Submitted: auto-replied
Message-ID: <${newId()}@mx.example.org>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="parts"

--parts
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.example.org.
--parts
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org
Arrival-Date: Mon, 23 Nov 2026 10:00:00 -0500 (EST)

Final-Recipient: rfc822; ${about.recipient}
Original-Recipient: rfc822;${about.recipient}
Action: ${about.action}
Status: ${about.action === 'failed' ? '5.1.1' : '2.0.0'}
Diagnostic-Code: smtp; ${about.action === 'failed' ? '550 5.1.1 The account\n    does not exist' : '250 ok'}
--parts
Content-Type: text/rfc822-headers

From: ask@school.example
Message-ID: ${about.messageId ?? '<other@example.org>'}
Subject: Your question
--parts--
`.replaceAll('\n', '\r\n')
