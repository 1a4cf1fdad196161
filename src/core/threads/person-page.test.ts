import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { counselor, openSchool, system } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { newId } from '../../kernel/ids.ts'
import { openDiskStore } from '../../platform/files/disk-store.ts'
import { listPeople, writePeople } from '../directory/index.ts'
import {
  enterInput,
  enterInquiry,
  exportQuery,
  findInquiry,
  inboxQuery,
  listInbox,
  writeInquiries,
} from '../inquiries/index.ts'
import { addAttachment, addNote, answerElsewhere, findPersonPage, joinMail, replyToInquiry } from './index.ts'

test('one page tells all of a person: facts with who said so and when, inquiries, messages and notes', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const { enter } = await openIntake(school)
  const call = {
    channel: 'phone',
    first_name: 'Noor',
    last_name: 'Haddad',
    email: 'noor@example.org',
  } as const
  const first = await enterInquiry(
    cleo,
    enter,
    enterInput.parse({ ...call, employer: 'Clinic', message: 'One?' }),
  )
  const second = await enterInquiry(
    cleo,
    enter,
    enterInput.parse({ ...call, employer: 'Hospital', message: 'Quite another?', programs: ['bioethics'] }),
  )
  const id = first.inquiryId ?? ''
  await addNote(cleo, id, { key: newId(), text: 'Prefers mornings.' })
  await answerElsewhere(cleo, id, { key: newId(), note: 'Called back.', version: 1, lastAnswerId: null })
  const personId = (await findInquiry(cleo, id)).person.id
  const page = await findPersonPage(cleo, personId)
  expect(page.inquiries.map(({ receipt }) => receipt).toSorted()).toEqual(
    [first.receipt, second.receipt].toSorted(),
  )
  const employers = page.facts.filter(({ field }) => field === 'employer')
  expect(employers).toHaveLength(2)
  expect(employers).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ value: 'Clinic', state: 'known', receipt: first.receipt, channel: 'phone' }),
      expect.objectContaining({ value: 'Hospital', state: 'proposed', receipt: second.receipt }),
    ]),
  )
  expect(page.messages).toMatchObject([{ text: 'Called back.', isOurs: true, by: 'Cleo Counselor' }])
  expect(page.notes).toMatchObject([{ text: 'Prefers mornings.' }])

  const some = school.contextFor({ ...counselor, programs: ['bioethics'] })
  const part = await findPersonPage(some, personId)
  expect(part.inquiries.map(({ receipt }) => receipt)).toEqual([second.receipt])
  expect(part.facts.map(({ value }) => value)).not.toContain('Clinic')
  expect(part.notes).toEqual([])
  const none = school.contextFor({ ...counselor, programs: ['immunology'] })
  await expect(findPersonPage(none, personId)).rejects.toMatchObject({ code: 'not-found' })
})

test('a colleague limited to some programs sees only facts from inquiries they may open, on every screen and in every file', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const { enter } = await openIntake(school)
  const noor = {
    channel: 'phone',
    first_name: 'Noor',
    last_name: 'Haddad',
    email: 'noor@example.org',
  } as const
  const said = { country: 'LB', employer: 'Clinic' }
  await enterInquiry(
    cleo,
    enter,
    enterInput.parse({ ...noor, ...said, message: 'One?', programs: ['immunology'] }),
  )
  const { inquiryId } = await enterInquiry(
    cleo,
    enter,
    enterInput.parse({ ...noor, employer: 'Hospital', message: 'Quite another?', programs: ['bioethics'] }),
  )
  const id = inquiryId ?? ''
  await school.pool.query(`insert into consent (id, person_id, submission_id, purpose, wording, locale, at)
    select gen_random_uuid(), p.id, s.id, 'email', 'You may write to me.', 'en', now() from person p, submission s where s.inquiry_id <> '${id}'`)
  await school.pool.query(`insert into fact (id, person_id, submission_id, field, value, state, at)
    select gen_random_uuid(), p.id, s.id, f.field, f.value, 'known', now() from person p, submission s,
      (values ('telephone', '+961 1 111111'), ('salutation', 'Dr.')) f(field, value) where s.inquiry_id <> '${id}'`)

  await school.pool.query(`update person set salutation = 'Dr.'`)

  const everything = async (programs: string[] | null) => {
    const ctx = school.contextFor({ ...counselor, programs })
    const inquiry = await findInquiry(ctx, id)
    const page = await findPersonPage(ctx, inquiry.person.id)
    const files: string[] = []
    for await (const part of await writePeople(ctx, {})) files.push(part)
    for await (const part of await writeInquiries(ctx, exportQuery.parse({ show: 'all', format: 'csv' })))
      files.push(part)
    const inbox = await listInbox(ctx, inboxQuery.parse({ show: 'all', country: 'LB' }))
    return {
      all: JSON.stringify([inquiry, page, await listPeople(ctx, {}), files]),
      page,
      inquiry,
      byCountry: (await listPeople(ctx, { country: 'LB' })).lines.length + inbox.lines.length,
      ofUnknownCountry: (await listInbox(ctx, inboxQuery.parse({ show: 'all', country: '-' }))).lines.length,
    }
  }
  const secrets = ['Dr.', 'Lebanon', '"LB"', 'Clinic', '+961', 'You may write']
  const some = await everything(['bioethics'])
  expect(secrets.filter((each) => some.all.includes(each))).toEqual([])
  expect(some).toMatchObject({ byCountry: 0, ofUnknownCountry: 1 })
  expect(some.inquiry.proposed).toMatchObject([{ field: 'employer', value: 'Hospital', isNew: true }])
  expect(some.page.person).toMatchObject({ firstName: 'Noor', lastName: 'Haddad', email: 'noor@example.org' })
  for (const programs of [null, ['bioethics', 'immunology']]) {
    const whole = await everything(programs)
    expect(whole).toMatchObject({ byCountry: 3, ofUnknownCountry: 0 })
    expect(whole.page.person).toMatchObject({ salutation: 'Dr.', country: 'Lebanon', employer: 'Clinic' })
  }
  // The person chose the program of the colleague for their other inquiry since.
  await school.pool.query(`update inquiry_program set program = 'bioethics'`)
  expect((await everything(['bioethics'])).page.person).toMatchObject({
    country: 'Lebanon',
    employer: 'Clinic',
  })
})

test('the page names the files of both sides, of inquiries that the reader may see', async () => {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const store = openDiskStore(mkdtempSync(path.join(tmpdir(), 'prospectus-person-')))
  const { enter } = await openIntake(school)
  const pdf = new TextEncoder().encode('%PDF-1.7')
  const bytes = pdf.byteLength
  const ids: string[] = []
  for (const [program, name] of [
    ['bioethics', 'ethics.pdf'],
    ['immunology', 'cells.pdf'],
  ] as const) {
    const asked = { channel: 'phone', first_name: 'Noor', email: 'noor@example.org', message: `${program}?` }
    const { inquiryId } = await enterInquiry(cleo, enter, enterInput.parse({ ...asked, programs: [program] }))
    const id = inquiryId ?? ''
    ids.push(id)
    const file = await addAttachment(cleo, store, id, pdf, name)
    // One that waits for a reply went along with none.
    await addAttachment(cleo, store, id, pdf, 'not yet.pdf')
    const reply = { key: newId(), text: 'See the file.', version: 1, lastAnswerId: null }
    await replyToInquiry(cleo, id, { ...reply, attachmentIds: [file.id] })
    await joinMail(school.contextFor(system), {
      inquiryId: id,
      messageId: `<${program}@example.org>`,
      from: { name: 'Noor', address: 'noor@example.org' },
      subject: '',
      text: 'Mine.',
      quoted: '',
      attachments: 1,
      files: [{ name: `my ${name}`, type: 'application/pdf', bytes: 7 }],
      raw: pdf,
      foundBy: 'address',
      state: 'joined',
      answerBy: null,
    })
  }
  const personId = (await findInquiry(cleo, ids[0] ?? '')).person.id
  const filesFor = async (programs: string[] | null) =>
    (await findPersonPage(school.contextFor({ ...counselor, programs }), personId)).messages
      .flatMap(({ isOurs, files }) => files.map((file) => `${isOurs} ${file.name} ${file.bytes}`))
      .toSorted()
  const ethics = ['false my ethics.pdf 7', `true ethics.pdf ${bytes}`]
  expect(await filesFor(['bioethics'])).toEqual(ethics)
  expect(await filesFor(null)).toEqual(
    [...ethics, 'false my cells.pdf 7', `true cells.pdf ${bytes}`].toSorted(),
  )
})
