import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { eventually } from '../../../test/support/eventually.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { newId } from '../../kernel/ids.ts'
import { inTransaction } from '../context.ts'
import { enterInput, enterInquiry, findInquiry } from '../inquiries/index.ts'
import { decideFact, findPeopleAt, findPerson, lockAddresses, undoFactDecision } from '../people/index.ts'
import { findPersonPage } from '../threads/index.ts'
import {
  decidePair,
  findDoubles,
  listMerges,
  listPairs,
  mergePeople,
  splitPerson,
  undoMerge,
} from './index.ts'

async function openPeople() {
  const school = await openSchool()
  const cleo = school.contextFor(counselor)
  const { enter } = await openIntake(school)
  const ask = async (said: Record<string, string>, message = 'What does it cost?') => {
    const call = { channel: 'phone', first_name: 'Anna', last_name: 'Keller', ...said, message }
    const { inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(call))
    return { inquiryId: inquiryId ?? '', personId: (await findInquiry(cleo, inquiryId ?? '')).person.id }
  }
  return { school, cleo, ask }
}

/** Everything that a merge may touch, as it stands in the database. */
async function everything(school: TestSchool) {
  const rows = async (query: string) => (await school.pool.query(query)).rows as object[]
  return {
    people: await rows(
      'select id, email, first_name, last_name, country, employer, merged_into, lifecycle from person order by id',
    ),
    inquiries: await rows('select id, person_id from inquiry order by id'),
    facts: await rows('select id, person_id, field, value, state from fact order by id'),
    consents: await rows('select id, person_id from consent order by id'),
  }
}

test('who may be two is found, with the reasons; two that were kept apart stay so', async () => {
  const { school, cleo, ask } = await openPeople()
  await ask({ email: 'anna.keller@gmail.com', country: 'DE' })
  await ask({ email: 'anna.keller@gmial.com' })
  await ask({ email: 'someone@example.org', first_name: 'Peter' })
  expect(await findDoubles(school.ctx)).toEqual({ compared: 3, found: 1 })
  const { pairs, total } = await listPairs(cleo)
  expect(total).toBe(1)
  expect(pairs[0]?.reasons).toEqual(['same-name', 'address-slip'])
  expect(pairs[0]?.sides.map(({ email }) => email).toSorted()).toEqual([
    'anna.keller@gmail.com',
    'anna.keller@gmial.com',
  ])
  await decidePair(cleo, pairs[0]?.id ?? '', 'apart')
  await school.pool.query('update person set compared_at = null')
  await findDoubles(school.ctx)
  expect((await listPairs(cleo)).pairs).toEqual([])
  await expect(decidePair(cleo, pairs[0]?.id ?? '', 'apart')).rejects.toMatchObject({ code: 'conflict' })
})

test('a pair ends once what spoke for it is no longer so', async () => {
  const { school, cleo, ask } = await openPeople()
  const { personId } = await ask({ email: 'anna@example.org', country: 'DE' })
  await ask({ email: 'keller@example.net', country: 'DE' })
  await findDoubles(school.ctx)
  expect((await listPairs(cleo)).pairs.map(({ reasons }) => reasons)).toEqual([['same-name', 'same-country']])

  school.clock.now = new Date('2026-11-24T16:00:00Z')
  await ask({ email: 'anna@example.org', country: 'AT' }, 'Something else entirely?')
  const [moved] = (await findPerson(cleo, personId))?.proposed ?? []
  await decideFact(cleo, moved?.id ?? '', 'accept')
  await findDoubles(school.ctx)
  expect((await listPairs(cleo)).pairs).toEqual([])

  await undoFactDecision(cleo, moved?.id ?? '')
  await findDoubles(school.ctx)
  expect((await listPairs(cleo)).pairs.map(({ reasons }) => reasons)).toEqual([['same-name', 'same-country']])
})

test('everyone new is compared in rounds; while senders queue up at the form, one round a minute is enough', async () => {
  const { school } = await openPeople()
  await school.pool.query(`
    insert into person (id, email, salutation, first_name, last_name, employer, created_at)
    select gen_random_uuid(), 'twin-' || n / 2 || '@example.org', '', 'Twin', 'Number ' || n / 2, '', now()
    from generate_series(0, 249) n`)
  expect(await findDoubles(school.ctx, () => true)).toMatchObject({ compared: 200 })
  expect(await findDoubles(school.ctx)).toMatchObject({ compared: 50 })
  expect(await findDoubles(school.ctx)).toEqual({ compared: 0, found: 0 })
  const { rows } = await school.pool.query('select count(*)::int as pairs from person_pair')
  expect(rows).toEqual([{ pairs: 125 }])
})

test('a made-up person is nobody’s double', async () => {
  const { school, ask } = await openPeople()
  await ask({ email: 'anna.keller@gmail.com' })
  await ask({ email: 'anna.keller@0fbd289a.sample.invalid' })
  expect(await findDoubles(school.ctx)).toEqual({ compared: 2, found: 0 })
})

test('a merge takes the chosen value of each field, and what comes later from the other address is taken to the one that stays', async () => {
  const { school, cleo, ask } = await openPeople()
  const one = await ask({ email: 'anna@example.org', employer: 'Clinic', country: 'DE' })
  const other = await ask({ email: 'anna.keller@work.example', first_name: 'Anne', employer: 'Hospital' })
  await mergePeople(cleo, {
    keptId: one.personId,
    goneId: other.personId,
    takenFromGone: ['firstName', 'employer'],
  })
  const merged = await findPersonPage(cleo, other.personId)
  expect(merged.person).toMatchObject({
    id: one.personId,
    firstName: 'Anne',
    employer: 'Hospital',
    country: 'Germany',
    email: 'anna@example.org',
  })
  expect(merged.inquiries).toHaveLength(2)
  school.clock.now = new Date('2026-11-24T15:00:00Z')
  const later = await ask(
    { email: 'anna.keller@work.example', first_name: 'Anne' },
    'And when does it begin?',
  )
  expect(later.personId).toBe(one.personId)
})

test('undoing a merge gives each all that it had, and what came since from its own address', async () => {
  const { school, cleo, ask } = await openPeople()
  const one = await ask({ email: 'anna@example.org', employer: 'Clinic', country: 'DE' })
  const other = await ask({ email: 'anna.keller@work.example', first_name: 'Anne', employer: 'Hospital' })
  const before = await everything(school)
  const { id } = await mergePeople(cleo, {
    keptId: one.personId,
    goneId: other.personId,
    takenFromGone: ['firstName', 'employer', 'country', 'email'],
  })
  expect(await everything(school)).not.toEqual(before)
  expect(await listMerges(cleo, one.personId)).toMatchObject([
    { id, name: 'Anne Keller', by: 'Cleo Counselor' },
  ])
  await undoMerge(cleo, id)
  expect(await everything(school)).toEqual(before)
  await expect(undoMerge(cleo, id)).rejects.toMatchObject({ code: 'conflict' })

  const again = await mergePeople(cleo, { keptId: one.personId, goneId: other.personId, takenFromGone: [] })
  school.clock.now = new Date('2027-11-24T15:00:00Z')
  const later = await ask({ email: 'anna.keller@work.example', first_name: 'Anne' }, 'A year later?')
  await undoMerge(cleo, again.id)
  expect((await findInquiry(cleo, later.inquiryId)).person.id).toBe(other.personId)
  expect((await findPersonPage(cleo, one.personId)).inquiries).toHaveLength(1)
})

test('merges of merges are undone in any order', async () => {
  const { school, cleo, ask } = await openPeople()
  const [a, b, c] = [
    await ask({ email: 'a@example.org' }),
    await ask({ email: 'b@example.org' }),
    await ask({ email: 'c@example.org' }),
  ]
  const before = await everything(school)
  const first = await mergePeople(cleo, { keptId: a.personId, goneId: b.personId, takenFromGone: [] })
  const second = await mergePeople(cleo, { keptId: c.personId, goneId: a.personId, takenFromGone: ['email'] })
  expect((await findPersonPage(cleo, b.personId)).inquiries).toHaveLength(3)
  await undoMerge(cleo, first.id)
  expect((await findPersonPage(cleo, b.personId)).inquiries).toHaveLength(1)
  await undoMerge(cleo, second.id)
  expect(await everything(school)).toEqual(before)
})

test('a split takes inquiries with what they said to a person of their own', async () => {
  const { school, cleo, ask } = await openPeople()
  const one = await ask({ email: 'family@example.org', employer: 'Clinic' })
  school.clock.now = new Date('2026-11-24T16:00:00Z')
  const other = await ask({ email: 'family@example.org', employer: 'Hospital' }, 'Something else entirely?')
  expect(other.personId).toBe(one.personId)
  const { id } = await splitPerson(cleo, one.personId, [other.inquiryId])
  const page = await findPersonPage(cleo, id)
  expect(page.person).toMatchObject({ employer: 'Hospital', email: 'family@example.org' })
  expect(page.inquiries.map((each) => each.id)).toEqual([other.inquiryId])
  await expect(splitPerson(cleo, id, [other.inquiryId])).rejects.toMatchObject({ code: 'invalid' })
  await findDoubles(school.ctx)
  expect((await listPairs(cleo)).pairs).toEqual([])
})

test('a split leaves nothing with the first person that only the second said, whatever was accepted or declined', async () => {
  const { school, cleo, ask } = await openPeople()
  const one = await ask({ email: 'family@example.org', employer: 'Clinic', first_name: 'Anna' })
  school.clock.now = new Date('2026-11-24T16:00:00Z')
  const other = await ask(
    { email: 'family@example.org', employer: 'Hospital', first_name: 'Anna', country: 'CH' },
    'Something else entirely?',
  )
  const proposed = (await findPerson(cleo, one.personId))?.proposed ?? []
  await decideFact(cleo, proposed.find(({ field }) => field === 'employer')?.id ?? '', 'accept')
  expect(await findPerson(cleo, one.personId)).toMatchObject({ employer: 'Hospital', country: 'Switzerland' })
  const { id } = await splitPerson(cleo, one.personId, [other.inquiryId])
  expect((await findPersonPage(cleo, one.personId)).person).toMatchObject({
    firstName: 'Anna',
    employer: 'Clinic',
    country: null,
  })
  expect(await findPerson(cleo, id)).toMatchObject({
    employer: 'Hospital',
    country: 'Switzerland',
    proposed: [],
  })
})

test('a proposed value is accepted, declined, and taken back', async () => {
  const { school, cleo, ask } = await openPeople()
  const { personId } = await ask({ email: 'anna@example.org', employer: 'Clinic' })
  school.clock.now = new Date('2026-11-24T16:00:00Z')
  await ask({ email: 'anna@example.org', employer: 'Hospital' }, 'Something else entirely?')
  const [proposed] = (await findPerson(cleo, personId))?.proposed ?? []
  const id = proposed?.id ?? ''
  await decideFact(cleo, id, 'accept')
  expect(await findPerson(cleo, personId)).toMatchObject({ employer: 'Hospital', proposed: [] })
  await expect(decideFact(cleo, id, 'decline')).rejects.toMatchObject({ code: 'conflict' })
  await undoFactDecision(cleo, id)
  expect(await findPerson(cleo, personId)).toMatchObject({
    employer: 'Clinic',
    proposed: [{ value: 'Hospital' }],
  })
  await decideFact(cleo, id, 'decline')
  expect(await findPerson(cleo, personId)).toMatchObject({ employer: 'Clinic', proposed: [] })
})

test('who works for some programs joins, splits and decides nothing', async () => {
  const { school, ask } = await openPeople()
  const { personId, inquiryId } = await ask({ email: 'anna@example.org' })
  const some = school.contextFor({ ...administrator, programs: ['bioethics'] })
  const input = { keptId: personId, goneId: inquiryId, takenFromGone: [] }
  await expect(mergePeople(some, input)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(splitPerson(some, personId, [inquiryId])).rejects.toMatchObject({ code: 'forbidden' })
  await expect(listPairs(some)).rejects.toMatchObject({ code: 'forbidden' })
})

test('what is being worked while its sender is joined with another is the kept person’s', async () => {
  const { school, cleo, ask } = await openPeople()
  const kept = await ask({ email: 'anna@example.org' })
  const gone = await ask({ email: 'keller@example.net' })
  let merging: Promise<unknown> = Promise.resolve()
  const received = await inTransaction(school.ctx, async (ctx) => {
    // As a worker does: it has looked who wrote, and writes a moment later.
    await lockAddresses(ctx, ['keller@example.net'])
    const [sender] = await findPeopleAt(ctx, ['keller@example.net'])
    let isOver = false
    merging = mergePeople(cleo, { keptId: kept.personId, goneId: gone.personId, takenFromGone: [] }).finally(
      () => (isOver = true),
    )
    await eventually('the merge waits or is over', 2_000, async () => {
      const { rows } = await school.pool.query(
        "select from pg_locks where locktype = 'advisory' and not granted",
      )
      return isOver || rows.length > 0
    })
    const id = newId()
    await ctx.db
      .execute(sql`insert into inquiry (id, person_id, receipt, interest, message, received_at, promised_by)
      values (${id}, ${sender?.id}, 'R-1', '', '', now(), now())`)
    return id
  })
  await merging
  expect((await findPersonPage(cleo, kept.personId)).inquiries.map(({ id }) => id)).toContain(received)
})
