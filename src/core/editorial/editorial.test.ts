import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { counselor, editor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../context.ts'
import {
  askForReview,
  createDocument,
  publishDocument,
  returnFromReview,
  reviewQueue,
  saveDocument,
} from '../content/index.ts'
import { keepPreferences, listNotices } from '../notices/index.ts'
import { outbox } from '../outreach/table.ts'
import { staff } from '../staff/index.ts'
import { addComment, beginDiscussion, giveDocumentSign, listDiscussions } from './index.ts'
import { reopenDiscussion, resolveDiscussion } from './comments.ts'
import { tellReview } from './tell-review.ts'

const [annId, bobId, goneId] = [newId(), newId(), newId()]
let school: TestSchool
let asAnn: Ctx
let asBob: Ctx
let page: { id: string; revisionId: string }

beforeEach(async () => {
  school = await openSchool()
  const hired = { createdAt: school.clock.now, updatedAt: school.clock.now }
  const [ann, bob] = [
    { id: annId, name: 'Ann Reed', email: 'ann@school.example', role: 'editor' as const, ...hired },
    { id: bobId, name: 'Bob Lind', email: 'bob@school.example', role: 'administrator' as const, ...hired },
  ]
  const gone = { id: goneId, name: 'Gus Gone', email: 'gus@school.example', role: 'editor' as const }
  await school.db.insert(staff).values([ann, bob, { ...gone, ...hired, disabledAt: school.clock.now }])
  asAnn = school.contextFor({ ...editor, id: annId, name: ann.name })
  asBob = school.contextFor({ ...editor, id: bobId, name: bob.name, role: 'administrator' })
  page = await createDocument(asAnn, 'page', 'visit', { title: 'Visit us', lead: 'Come.', body: [] })
})

const at = (text: string, path = 'lead') => ({ path, quote: 'Come.', text, key: newId() })
const mails = async () =>
  (await school.db.select().from(outbox).where(eq(outbox.template, 'content-notice'))).map(
    ({ toAddress, data }) => [toAddress, (data as { kind: string }).kind, (data as { text: string }).text],
  )

test('a comment stands at its field with who wrote it, is answered, resolved once and reopened', async () => {
  const { id } = await beginDiscussion(asAnn, page.id, at('Too short?'))
  await addComment(asBob, id, { text: 'Fine for me.', key: newId() })
  await resolveDiscussion(asBob, id)
  await expect(resolveDiscussion(asAnn, id)).rejects.toMatchObject({ code: 'conflict' })
  expect(await listDiscussions(asAnn, page.id)).toMatchObject([
    {
      path: 'lead',
      quote: 'Come.',
      isResolved: true,
      comments: [
        { kind: 'comment', by: 'Ann Reed', text: 'Too short?' },
        { kind: 'comment', by: 'Bob Lind', text: 'Fine for me.' },
        { kind: 'resolved', by: 'Bob Lind', text: '' },
      ],
    },
  ])
  await reopenDiscussion(asAnn, id)
  await expect(reopenDiscussion(asAnn, id)).rejects.toMatchObject({ code: 'conflict' })
  expect((await listDiscussions(asBob, page.id))[0]?.isResolved).toBe(false)
})

test('the same comment sent twice stands once', async () => {
  const first = at('Too short?')
  const { id } = await beginDiscussion(asAnn, page.id, first)
  expect(await beginDiscussion(asAnn, page.id, first)).toEqual({ id })
  const reply = { text: 'No.', key: newId() }
  await addComment(asBob, id, reply)
  await addComment(asBob, id, reply)
  expect((await listDiscussions(asAnn, page.id))[0]?.comments).toHaveLength(2)
})

test('a comment tells the colleague whom it names, at the desk and by mail, unless they switched the mail off', async () => {
  await beginDiscussion(asAnn, page.id, at('@Bob is this right? @Gus @Ann'))
  expect(await listNotices(asBob)).toMatchObject([
    { kind: 'content-mention', by: 'Ann Reed', documentId: page.id, title: 'Visit us' },
  ])
  expect(await mails()).toEqual([['bob@school.example', 'content-mention', '@Bob is this right? @Gus @Ann']])
  await keepPreferences(asBob, {
    wantsDigest: true,
    wantsWeekly: true,
    wantsReviews: false,
    wantsUpkeep: true,
  })
  await beginDiscussion(asAnn, page.id, at('@Bob and this?'))
  expect(await listNotices(asBob)).toHaveLength(2)
  expect(await mails()).toHaveLength(1)
})

async function tellWhatWasSent() {
  const job = school.sent.findLast(({ queue }) => queue === reviewQueue.name)
  // A job may run twice.
  for (let run = 0; run < 2; run++)
    await tellReview(school.ctx, job?.data as Parameters<typeof tellReview>[1])
}

test('the reviewer is told that a review is asked for, and the author what came of it, each once', async () => {
  await askForReview(asAnn, page.id, { note: 'Are the hours right?', reviewerId: bobId })
  await tellWhatWasSent()
  expect(await mails()).toEqual([['bob@school.example', 'review-asked', 'Are the hours right?']])
  await returnFromReview(asBob, page.id, 'Not on Fridays.')
  await tellWhatWasSent()
  expect((await mails()).slice(1)).toEqual([['ann@school.example', 'review-returned', 'Not on Fridays.']])

  await askForReview(asAnn, page.id, { note: '' })
  await tellWhatWasSent()
  expect((await publishDocument(asBob, page.id, page.revisionId)).isPublished).toBe(true)
  await tellWhatWasSent()
  expect((await mails()).slice(2)).toEqual([
    ['bob@school.example', 'review-asked', ''],
    ['ann@school.example', 'review-published', ''],
  ])
  expect((await listNotices(asAnn)).map(({ kind }) => kind)).toEqual(['review-published', 'review-returned'])
})

test('colleagues are not told of their own acts', async () => {
  await askForReview(asAnn, page.id, { note: '', reviewerId: bobId })
  await publishDocument(asAnn, page.id, page.revisionId)
  await tellWhatWasSent()
  expect(await mails()).toEqual([])
})

test('only a colleague who edits the site can be asked', async () => {
  await expect(askForReview(asAnn, page.id, { note: '', reviewerId: goneId })).rejects.toMatchObject({
    code: 'invalid',
    fields: { reviewerId: 'Choose a colleague who edits the site.' },
  })
})

test('editors of one document see each other, and who is typing', async () => {
  const tab = newId()
  await giveDocumentSign(asAnn, page.id, { tab, doing: 'writing' })
  expect(await giveDocumentSign(asBob, page.id, { tab: newId(), doing: 'looking' })).toMatchObject({
    others: [{ name: 'Ann Reed', doing: 'writing' }],
  })
  expect(await giveDocumentSign(asAnn, page.id, { tab, doing: 'gone' })).toMatchObject({
    others: [{ name: 'Bob Lind', doing: 'looking' }],
  })
  await expect(giveDocumentSign(asAnn, newId(), { tab, doing: 'looking' })).rejects.toMatchObject({
    code: 'not-found',
  })
  const asCounselor = school.contextFor(counselor)
  await expect(giveDocumentSign(asCounselor, page.id, { tab, doing: 'looking' })).rejects.toMatchObject({
    code: 'forbidden',
  })
})

test('the second of two tabs of one person sees that the first one saved', async () => {
  const first = await saveDocument(
    asAnn,
    page.id,
    { title: 'Visit us', lead: 'Come soon.', body: [] },
    page.revisionId,
  )
  await expect(
    saveDocument(asAnn, page.id, { title: 'Visit us', lead: 'Come today.', body: [] }, page.revisionId),
  ).rejects.toMatchObject({ code: 'conflict', fields: { basedOn: first } })
})
