import { expect, test } from 'vitest'
import { counselor, openSchool } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { newId } from '../../kernel/ids.ts'
import { enterInput, enterInquiry, findInquiry } from '../inquiries/index.ts'
import { addNote, answerElsewhere, findPersonPage } from './index.ts'

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
