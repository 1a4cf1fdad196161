import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { beforeEach, expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { openSentMail } from '../../../test/support/sent-mail.ts'
import { newId } from '../../kernel/ids.ts'
import { openDiskStore } from '../../platform/files/disk-store.ts'
import type { Ctx } from '../context.ts'
import { inquiries } from '../inquiries/table.ts'
import { people } from '../people/table.ts'
import { forgottenFilesQueue, removeForgottenFiles } from './forget-files.ts'
import {
  addAttachment,
  eraseThreads,
  findAttachment,
  findDraft,
  findThread,
  keepSignature,
  removeAttachment,
  replyToInquiry,
  undoAnswer,
} from './index.ts'

const pdf = new TextEncoder().encode('%PDF-1.7\nA brochure')
const files = openDiskStore(mkdtempSync(path.join(tmpdir(), 'prospectus-reply-')))

let school: TestSchool
let cleo: Ctx
let id: string

beforeEach(async () => {
  school = await openSchool()
  cleo = school.contextFor(counselor)
  id = await addInquiry(school)
  await school.db.update(people).set({ email: 'noor@example.org', emailKey: 'noor@example.org' })
  await school.db.update(inquiries).set({ name: 'Noor' })
})

const later = (ms: number) => (school.clock.now = new Date(school.clock.now.getTime() + ms))
const written = (more: object = {}) => ({
  key: newId(),
  text: 'Yes, **of course**. See [our page](https://school.example/x).',
  version: 1,
  lastAnswerId: null,
  ...more,
})

const openMail = () => openSentMail(school, async (sha256) => buffer(await files.read(sha256)))

test('a signature that the text has already, as a snippet brings it, does not stand below it again, whatever follows', async () => {
  const { server, send } = await openMail()
  await keepSignature(cleo, { text: 'Cleo Counselor\nRoom 12' })
  await replyToInquiry(cleo, id, written({ text: 'Yes.\n\nCleo Counselor\nRoom 12\n\nP.S. Bring a coat.' }))
  later(11_000)
  await send()
  expect(server.received[0]?.parsed.text?.match(/Room 12/g)).toHaveLength(1)
})

test('a reply arrives with its bold and links, its signature, its file and its copies, each also as plain text', async () => {
  const { server, send } = await openMail()
  await keepSignature(cleo, { text: '**Cleo Counselor**\nRoom 12' })
  const file = await addAttachment(cleo, files, id, pdf, 'C:\\tmp\\Our brochure.pdf')
  expect(file).toMatchObject({ name: 'Our brochure.pdf', type: 'application/pdf' })
  await replyToInquiry(cleo, id, written({ cc: ['dean@school.example'], attachmentIds: [file.id] }))
  later(11_000)
  await send()
  const [got] = server.received
  expect(got?.recipients).toEqual(['noor@example.org', 'dean@school.example'])
  expect(got?.parsed.cc).toMatchObject([{ address: 'dean@school.example' }])
  expect(got?.parsed.text).toContain(
    'Yes, of course. See our page (https://school.example/x).\n\nCleo Counselor\nRoom 12',
  )
  expect(got?.parsed.html).toContain('<strong>of course</strong>')
  expect(got?.parsed.html, 'marks of a signature are shown, too').toContain('<strong>Cleo Counselor</strong>')
  expect(got?.parsed.html).toContain(
    '<a class="link" href="https://school.example/x" style="color:#A51C30;text-decoration:underline">our page</a>',
  )
  expect(got?.parsed.attachments).toMatchObject([
    { filename: 'Our brochure.pdf', mimeType: 'application/pdf', disposition: 'attachment' },
  ])
  expect(await findThread(cleo, id)).toMatchObject({
    answers: [{ cc: ['dean@school.example'], files: [{ name: 'Our brochure.pdf' }] }],
  })
  expect(await findAttachment(cleo, id, file.id)).toMatchObject({ name: 'Our brochure.pdf' })
})

test('who the mail is for decides what becomes of it, whoever else has a copy', async () => {
  const { server, send } = await openMail()
  server.onRecipient = (address) =>
    address.startsWith('noor') ? { code: 550, text: '5.1.1 no such user' } : 'take'
  await replyToInquiry(cleo, id, written({ cc: ['dean@school.example'] }))
  later(11_000)
  await send()
  expect((await findThread(cleo, id)).answers).toMatchObject([
    { countsFrom: null, mail: { state: 'failed', failedFor: 'refused' } },
  ])
})

test('a reply for later leaves then and not before, and can be taken back until it does, with its files', async () => {
  const { server, send } = await openMail()
  const file = await addAttachment(cleo, files, id, pdf, 'a.pdf')
  const sendAt = new Date(school.clock.now.getTime() + 3600_000).toISOString()
  const answerId = await replyToInquiry(cleo, id, written({ sendAt, attachmentIds: [file.id] }))
  later(1800_000)
  await expect(send()).rejects.toThrow('still wait')
  expect((await findThread(cleo, id)).answers).toMatchObject([{ canUndo: true, mail: { leavesAt: sendAt } }])
  await undoAnswer(cleo, id, answerId)
  expect((await findDraft(cleo, id)).files).toMatchObject([{ id: file.id }])
  const again = new Date(school.clock.now.getTime() + 3600_000).toISOString()
  await replyToInquiry(cleo, id, written({ lastAnswerId: answerId, sendAt: again, attachmentIds: [file.id] }))
  later(3601_000)
  await send()
  expect(server.received).toHaveLength(1)
})

test.each([
  ['a time that is over', { sendAt: '2026-11-23T14:00:00Z' }],
  ['a time next year', { sendAt: '2027-11-23T14:00:00Z' }],
])('%s is refused', async (_what, more) => {
  await expect(replyToInquiry(cleo, id, written(more))).rejects.toMatchObject({ code: 'invalid' })
})

test.each([
  ['an empty file', 'a.pdf', ''],
  ['a program', 'a.exe', 'MZ'],
  ['what is not what its name says', 'a.pdf', 'MZ'],
  ['a page that could run script', 'a.html', '<script>'],
  ['a picture that could run script', 'a.svg', '<svg>'],
])('%s does not go along', async (_what, name, content) => {
  await expect(addAttachment(cleo, files, id, new TextEncoder().encode(content), name)).rejects.toMatchObject(
    { code: 'invalid' },
  )
})

test('a file that waits is its owner’s alone, and too many are refused', async () => {
  const file = await addAttachment(cleo, files, id, pdf, 'a.pdf')
  const ada = school.contextFor(administrator)
  await expect(removeAttachment(ada, id, file.id)).rejects.toMatchObject({ code: 'not-found' })
  await expect(replyToInquiry(ada, id, written({ attachmentIds: [file.id] }))).rejects.toMatchObject({
    code: 'conflict',
  })
  const large = new Uint8Array(8 * 1024 * 1024)
  large.set(pdf)
  await addAttachment(cleo, files, id, large, 'b.pdf')
  await expect(addAttachment(cleo, files, id, large, 'c.pdf')).rejects.toMatchObject({ code: 'too-large' })
  await removeAttachment(cleo, id, file.id)
  expect((await findDraft(cleo, id)).files).toHaveLength(1)
})

test('erasing what passed takes its files along, but for one that another inquiry has too', async () => {
  const other = await addInquiry(school)
  const shared = new TextEncoder().encode('%PDF-1.7\nShared')
  const own = await addAttachment(cleo, files, id, pdf, 'Own.pdf')
  const both = await addAttachment(cleo, files, id, shared, 'Shared.pdf')
  await addAttachment(cleo, files, other, shared, 'Shared.pdf')
  const nameOf = async ({ id: file }: { id: string }) => (await findAttachment(cleo, id, file)).sha256
  const names = [await nameOf(own), await nameOf(both)] as const
  await replyToInquiry(cleo, id, written({ attachmentIds: [own.id] }))
  await eraseThreads(school.ctx, [id])
  const told = school.sent.filter(({ queue }) => queue === forgottenFilesQueue.name)
  for (const { data } of told)
    await removeForgottenFiles(school.ctx, files, (data as { names: string[] }).names)
  expect([await files.exists(names[0]), await files.exists(names[1])]).toEqual([false, true])
})
