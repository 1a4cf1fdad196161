import { expect, test } from 'vitest'
import { administrator, openSchool } from '../../../test/support/database.ts'
import { hanako, receipts, zoe } from '../../../test/support/inquirers.ts'
import { loadPublished, publish, saveRevision, type ContentTypes, type DataOf } from '../content/index.ts'
import { findInquiry, inboxQuery, listInbox, workSubmissions } from '../inquiries/index.ts'
import { createIntake, loadOffer, type Receiver } from '../intake/index.ts'
import { storeArrivals } from '../submissions/index.ts'

test('receipts of what was sent before a school had questions of its own stay what they were', () => {
  const hash = (inquiry: typeof zoe) => receipts.hashContent(inquiry).toString('hex')
  expect(hash(zoe)).toBe('0c93190a93750f95a4b3dbcf032fb491de7ae62b56dc480fa76bfcb73e442963')
  expect(hash(hanako)).toBe('ec8be8a66d406f91a77732c879c93be2b836b3107017652e3f458270564af2af')
  expect(hash({ ...zoe, more: {} })).toBe(hash(zoe))
  const one = hash({ ...zoe, more: { a: 'x', days: ['mon', 'tue'] } })
  expect(one).not.toBe(hash(zoe))
  expect(hash({ ...zoe, more: { days: ['tue', 'mon'], a: 'x' } })).toBe(one)
})

test('a question that is added in content is checked, stored, hashed, shown at the desk and kept as a fact', async () => {
  const { ctx, contextFor, pool } = await openSchool()
  const staff = contextFor(administrator)
  const { rows } = await pool.query<{ id: string; data: DataOf<ContentTypes['form']> }>(
    "select r.id, r.data from revision r join document d on d.published_revision_id = r.id where d.type = 'form' and d.locale = 'en'",
  )
  const questions = [
    { key: 'license', kind: 'line', label: 'Nursing license', required: true, fact: true },
    { key: 'day', kind: 'choice', label: 'A day to call', options: [{ value: 'mon', label: 'Monday' }] },
    {
      key: 'years',
      kind: 'number',
      label: 'Years in research',
      required: true,
      fact: true,
      when: [{ question: 'interest', has: ['academic-research'] }],
    },
  ]
  const basedOn = rows[0]?.id ?? null
  const revision = await saveRevision(staff, 'form', 'inquiry', { ...rows[0]?.data, questions }, { basedOn })
  await publish(staff, 'form', 'inquiry', revision)

  const offer = await loadOffer(ctx)
  const receiver = {
    receive: async (arrival) => (await storeArrivals(ctx, 'server-1', [arrival]))[0] ?? '',
  } as Pick<Receiver, 'receive'> as Receiver
  const intake = createIntake({
    receiver,
    receipts,
    offer: () => offer,
    captcha: null,
    mode: 'watch',
    networkKey: () => 'network',
    now: ctx.now,
  })
  const post = (more: Record<string, string>) =>
    intake.submit({
      body: new TextEncoder().encode(
        new URLSearchParams({
          first_name: 'Ana',
          last_name: 'Lee',
          email: 'ana@example.org',
          programs: 'bioethics',
          interest: 'student',
          form: revision,
          utm_source: 'fair',
          ...more,
        }).toString(),
      ),
      contentType: 'application/x-www-form-urlencoded',
      place: '192.0.2.1',
    })
  expect(await post({})).toMatchObject({ kind: 'mistaken', mistakes: { license: { code: 'missing' } } })
  const received = await post({ license: 'RN 7', day: 'mon' })
  expect(received).toMatchObject({ kind: 'received' })
  expect(await post({ license: 'RN 8', day: 'mon', years: '3' })).not.toEqual(received)

  await workSubmissions(ctx)
  const [line] = (await listInbox(staff, inboxQuery.parse({}))).lines
  expect(await findInquiry(staff, line?.id ?? '')).toMatchObject({
    more: [
      { field: 'license', label: 'Nursing license', value: 'RN 8' },
      { field: 'day', label: 'A day to call', value: 'Monday' },
      { field: 'years', label: 'Years in research', value: '3', isUnasked: true },
    ],
    facts: [{ label: 'Nursing license', value: 'RN 7' }],
    proposed: [{ field: 'license', value: 'RN 8' }],
    channel: 'form',
    submissions: [{ source: { utm_source: 'fair' } }, {}],
  })
  // What was asked later does not change the words of what was answered before.
  const reworded = [{ ...questions[0], label: 'License number' }]
  const next = await saveRevision(
    staff,
    'form',
    'inquiry',
    { ...rows[0]?.data, questions: reworded },
    { basedOn: revision },
  )
  await publish(staff, 'form', 'inquiry', next)
  expect((await findInquiry(staff, line?.id ?? '')).more.map(({ label }) => label)).toEqual([
    'Nursing license',
    'A day to call',
    'Years in research',
  ])
  const { rows: kept } = await pool.query('select promised_by from submission')
  expect(kept.map((row) => row.promised_by)).toEqual([
    new Date('2026-11-25T22:00:00Z'),
    new Date('2026-11-25T22:00:00Z'),
  ])
})

test('a condition that could never hold is refused in words', async () => {
  const { ctx, contextFor } = await openSchool()
  const staff = contextFor(administrator)
  const form = (await loadPublished(ctx, { lists: [], documents: [{ type: 'form', key: 'inquiry' }] })).get(
    'form',
    'inquiry',
  )
  const own = { key: 'ward', kind: 'line', label: 'Ward' }
  const save = (when: object[], more: object = {}) =>
    saveRevision(
      staff,
      'form',
      'inquiry',
      { ...form?.data, questions: [{ ...own, when, ...more }] },
      { basedOn: form?.revisionId ?? null },
    )
  await expect(save([{ question: 'interest', has: ['astronaut'] }])).rejects.toMatchObject({
    fields: { 'questions[0].when[0].has[0]': expect.stringContaining('physician-nurse-clinician') },
  })
  await expect(save([{ question: 'interest', has: ['student'] }], { after: 'email' })).rejects.toMatchObject({
    fields: { 'questions[0].when[0].question': 'no question before this one is called interest' },
  })
  await expect(save([{ question: 'ward', has: ['x'] }])).rejects.toMatchObject({
    fields: { 'questions[0].when[0].question': 'no question before this one is called ward' },
  })
})
