import { expect, test } from 'vitest'
import { counselor, editor, openSchool, visitor } from '../../../test/support/database.ts'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { listEventsOf } from './attended.ts'
import { cancelRegistration } from './cancel.ts'
import { checkIn, undoCheckIn } from './check-in.ts'
import { findEventDetails } from './desk-queries.ts'
import { createRegistrationLinks } from './registration-links.ts'
import { registerForEvent } from './register.ts'

const key = 'bioethics-information-session'

async function openDoor() {
  const school = await openSchool()
  await saveAndPublish(school.ctx, 'event', key, {
    ...demoDocument('event', key),
    date: '2026-12-03',
    registration: { seats: 20, guests: 5 },
  })
  const register = async (name: string, guests: number, email = `${name.toLowerCase()}@example.org`) => {
    const made = await registerForEvent(school.contextFor(visitor), {
      eventKey: key,
      registration: { first_name: name, last_name: '', email, guests, access_needs: '', question: '' },
      network: null,
      isDoubtful: false,
      ask: async () => null,
    })
    return made.kind === 'known' ? '' : made.id
  }
  const door = school.contextFor(counselor)
  const came = async () => (await findEventDetails(door, key)).event.came
  return { ...school, door, register, came }
}

test('two scans at once count once, guests included, and undoing twice is undoing once', async () => {
  const { door, register, came, pool } = await openDoor()
  const id = await register('Ana', 2)
  const scans = await Promise.all([checkIn(door, id, {}), checkIn(door, id, {})])
  expect(scans.toSorted()).toEqual([false, true])
  expect(await came()).toBe(3)
  const { registrations } = await findEventDetails(door, key)
  expect(registrations[0]).toMatchObject({ guestsCame: 2, checkedInAt: expect.any(String) })

  await Promise.all([undoCheckIn(door, id), undoCheckIn(door, id)])
  expect(await came()).toBe(0)
  expect(await checkIn(door, id, { guests: 0 })).toBe(true)
  expect(await came()).toBe(1)
  const { rows } = await pool.query(
    "select verb from audit_entry where subject_id = $1 and verb like 'registration.check%' order by id",
    [id],
  )
  expect(rows.map(({ verb }) => verb)).toEqual([
    'registration.checked-in',
    'registration.check-in-undone',
    'registration.checked-in',
  ])
})

test('who canceled is not checked in, and only those who may decide on registrations check in', async () => {
  const { door, register, ctx, contextFor } = await openDoor()
  const id = await register('Bo', 0)
  await expect(checkIn(contextFor(editor), id, {})).rejects.toMatchObject({ code: 'forbidden' })
  await cancelRegistration(ctx, id)
  await expect(checkIn(door, id, {})).rejects.toMatchObject({ code: 'conflict' })
  await expect(checkIn(door, '0198c0de-0000-7000-8000-000000000001', {})).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('a person’s page names the events they registered for and came to; at a shared address, those under their own name', async () => {
  const { door, register, pool } = await openDoor()
  const add = async (firstName: string, email: string) => {
    const { rows } = await pool.query<{ id: string }>(
      `insert into person (id, first_name, last_name, email, salutation, employer, created_at)
       values (gen_random_uuid(), $1, '', $2, '', '', now()) returning id`,
      [firstName, email],
    )
    return rows[0]?.id ?? ''
  }
  const [cai, dee] = [await add('Cai', 'house@example.org'), await add('Dee', 'house@example.org')]
  const id = await register('Cai', 1, 'House@example.org')
  expect(await listEventsOf(door, cai)).toMatchObject([{ key, state: 'registered', checkedInAt: null }])
  await checkIn(door, id, { guests: 0 })
  expect(await listEventsOf(door, cai)).toMatchObject([{ checkedInAt: expect.any(String), guests: 0 }])
  expect(await listEventsOf(door, dee)).toEqual([])
})

test('on a person’s page a colleague of other programs finds no event that they may not open', async () => {
  const { door, register, pool, contextFor } = await openDoor()
  const { rows } = await pool.query<{ id: string }>(
    `insert into person (id, first_name, last_name, email, salutation, employer, created_at)
     values (gen_random_uuid(), 'Cai', '', 'cai@example.org', '', '', now()) returning id`,
  )
  const cai = rows[0]?.id ?? ''
  await register('Cai', 0, 'cai@example.org')
  expect(await listEventsOf(door, cai)).toHaveLength(1)
  const isOpen = (programs: string[]) =>
    findEventDetails(contextFor({ ...counselor, programs }), key).then(
      () => true,
      () => false,
    )
  for (const programs of [['immunology'], ['bioethics'], ['no-such-program']])
    expect((await listEventsOf(contextFor({ ...counselor, programs }), cai)).length > 0).toBe(
      await isOpen(programs),
    )
  expect(await isOpen(['no-such-program'])).toBe(false)
})

test('the code for the door neither shows nor cancels a registration', () => {
  const links = createRegistrationLinks('a secret of thirty-two characters!')
  expect(links.isDoorToken('one', links.doorTokenFor('one'))).toBe(true)
  expect(links.isDoorToken('two', links.doorTokenFor('one'))).toBe(false)
  expect(links.isToken('one', links.doorTokenFor('one'))).toBe(false)
})
