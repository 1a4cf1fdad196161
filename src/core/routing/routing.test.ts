import { isNotNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { beforeEach, expect, test } from 'vitest'
import { administrator, counselor, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { addInquiry } from '../../../test/support/desk.ts'
import { saveAndPublish } from '../../../test/support/publish.ts'
import { newId } from '../../kernel/ids.ts'
import { auditEntries } from '../audit/table.ts'
import { withdraw } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import { findProgress } from '../inquiries/index.ts'
import { inquiries } from '../inquiries/table.ts'
import { promiseFromNow, promiseTime } from '../promises/index.ts'
import { staff } from '../staff/index.ts'
import { addAbsence, listTeams, removeAbsence, removeTeam, saveTeam } from '../teams/index.ts'
import { answerByFor, claimInquiry, findThread, unclaimInquiry } from '../threads/index.ts'
import { listRules, orderRules, removeRule, routeInquiries, saveRule, switchRule, tryRules } from './index.ts'
import { forgetRouted } from './route-inquiries.ts'
import { routingRules } from './table.ts'
import { conditions, ruleInput, type RuleInput } from './schema.ts'

const hourMs = 3600_000

let school: TestSchool
let ada: Ctx
const [ann, bob, eve] = [newId(), newId(), newId()]

beforeEach(async () => {
  school = await openSchool()
  // Ids are made by the machine's clock: rules are on before them.
  school.clock.now = new Date(Date.now() - hourMs)
  ada = school.contextFor(administrator)
  const hired = { role: 'counselor' as const, createdAt: school.clock.now, updatedAt: school.clock.now }
  await school.db.insert(staff).values([
    { id: ann, name: 'Ann', email: 'ann@school.example', ...hired },
    { id: bob, name: 'Bob', email: 'bob@school.example', ...hired },
    { id: eve, name: 'Eve', email: 'eve@school.example', ...hired, programs: ['bioethics'] },
  ])
})

async function addRule(rule: Partial<Omit<RuleInput, 'conditions'>> & { conditions?: object }, isOn = true) {
  const given = { name: 'All', staffId: null, teamId: null, version: 0, ...rule }
  const { id } = await saveRule(ada, ruleInput.parse({ conditions: {}, ...given }))
  if (isOn) await switchRule(ada, id, { isOn: true, version: 1 })
  return id
}
const owner = async (id: string) => (await findThread(ada, id)).assignedTo
const day = (from: number) => new Date(Date.now() + from * 24 * 3600_000).toISOString().slice(0, 10)

test('the first rule that fits places a new inquiry, and the inquiry names it', async () => {
  school.clock.now = new Date(Date.now() + hourMs)
  await addRule({ name: 'Ethics', conditions: { programs: ['bioethics'] }, staffId: ann })
  await addRule({ name: 'The rest', staffId: bob })
  await addRule({ name: 'Off', conditions: { programs: ['immunology'] }, staffId: eve }, false)
  const ethics = await addInquiry(school, { program: 'bioethics' })
  const other = await addInquiry(school, { program: 'immunology' })
  expect(await routeInquiries(school.ctx), 'what came before the rules were switched on').toBeUndefined()
  await school.db
    .update(routingRules)
    .set({ onSince: new Date(Date.now() - hourMs) })
    .where(isNotNull(routingRules.onSince))
  expect(await routeInquiries(school.ctx)).toEqual({ placed: 2 })
  expect(await owner(ethics)).toMatchObject({ id: ann, by: { kind: 'rule', name: 'Ethics' } })
  expect(await owner(other)).toMatchObject({ id: bob, by: { kind: 'rule', name: 'The rest' } })
  const routed = (await school.db.select().from(auditEntries)).filter(({ verb }) => verb === 'inquiry.routed')
  expect(routed.map(({ subjectId }) => subjectId).toSorted()).toEqual([ethics, other].toSorted())
})

test('an inquiry is tried once: who hands it back is not given it again', async () => {
  await addRule({ staffId: ann })
  const id = await addInquiry(school)
  await routeInquiries(school.ctx)
  await unclaimInquiry(school.contextFor({ ...counselor, id: ann, name: 'Ann' }), id)
  expect(await routeInquiries(school.ctx)).toBeUndefined()
  expect(await owner(id)).toBeNull()
  school.clock.now = new Date(Date.now() + 8 * 24 * 3600_000)
  await forgetRouted(school.ctx)
  expect(await routeInquiries(school.ctx)).toBeUndefined()
  expect(await owner(id)).toBeNull()
})

test('what somebody took first stays theirs', async () => {
  await addRule({ staffId: ann })
  const id = await addInquiry(school)
  await claimInquiry(school.contextFor({ ...counselor, id: bob, name: 'Bob' }), id, { from: null })
  expect(await routeInquiries(school.ctx)).toBeUndefined()
  expect(await owner(id)).toMatchObject({ id: bob, by: null })
})

test('a team takes turns, passes over who is away, and gives to none what they could not open', async () => {
  const { id: teamId } = await saveTeam(ada, {
    name: 'All of us',
    memberIds: [ann, bob, eve],
    hours: null,
    version: 0,
  })
  await addRule({ teamId })
  const give = async (programs: string[]) => {
    const ids: string[] = []
    for (const program of programs) ids.push(await addInquiry(school, { program }))
    await routeInquiries(school.ctx)
    return Promise.all(ids.map(async (id) => (await owner(id))?.name))
  }
  expect(await give(['bioethics', 'bioethics', 'bioethics', 'bioethics'])).toEqual([
    'Ann',
    'Bob',
    'Eve',
    'Ann',
  ])
  // It goes on where it stopped; Eve sees bioethics alone.
  expect(await give(['immunology', 'immunology'])).toEqual(['Bob', 'Ann'])
  const { id: away } = await addAbsence(ada, { staffId: bob, from: day(-1), to: day(1), standInId: null })
  expect(await give(['immunology', 'immunology'])).toEqual(['Ann', 'Ann'])
  await removeAbsence(ada, away)
  expect(await give(['immunology'])).toEqual(['Bob'])
  await expect(removeTeam(ada, teamId)).rejects.toMatchObject({ code: 'conflict' })
})

test('the least busy of a team takes it, and a stand-in for who is away', async () => {
  const { id: teamId } = await saveTeam(ada, { name: 'Two', memberIds: [ann, bob], hours: null, version: 0 })
  const mine = await addInquiry(school)
  await claimInquiry(school.contextFor({ ...counselor, id: ann, name: 'Ann' }), mine, { from: null })
  await addRule({ name: 'Abroad', conditions: { countries: ['DE'] }, staffId: eve })
  await addRule({ name: 'Mine', conditions: { interests: ['general'] }, teamId, share: 'least-busy' })
  const one = await addInquiry(school)
  const two = await addInquiry(school)
  await routeInquiries(school.ctx)
  expect([(await owner(one))?.name, (await owner(two))?.name]).toEqual(['Bob', 'Ann'])
  await addAbsence(ada, { staffId: ann, from: day(-1), to: day(1), standInId: bob })
  await addAbsence(ada, { staffId: bob, from: day(-1), to: day(1), standInId: eve })
  const third = await addInquiry(school, { program: 'bioethics' })
  await routeInquiries(school.ctx)
  expect((await owner(third))?.name, 'the stand-in of the stand-in').toBe('Eve')
})

test('rules are tried on past inquiries before they are switched on, and nothing is changed', async () => {
  const id = await addInquiry(school, { program: 'bioethics' })
  await addInquiry(school, { program: 'immunology' })
  await addRule({ name: 'Ethics', conditions: { programs: ['bioethics'] }, staffId: ann }, false)
  const trial = await tryRules(ada)
  expect(trial).toMatchObject({
    inquiries: 2,
    unplaced: 1,
    byRule: [{ name: 'Ethics', count: 1 }],
    byColleague: [{ id: ann, name: 'Ann', count: 1 }],
  })
  expect(trial.lines.find((line) => line.id === id)).toMatchObject({ rule: 'Ethics', to: 'Ann', has: null })
  expect(await owner(id)).toBeNull()
  await expect(tryRules(school.contextFor(counselor))).rejects.toMatchObject({ code: 'forbidden' })
})

test('of two who change a team the second is told, and nothing of the first is lost', async () => {
  const team = { name: 'Two', memberIds: [ann, bob], hours: null }
  const { id } = await saveTeam(ada, { ...team, version: 0 })
  await saveTeam(ada, { ...team, memberIds: [ann], version: 1 }, id)
  await expect(saveTeam(ada, { ...team, name: 'Second', version: 1 }, id)).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await listTeams(ada)).toMatchObject([{ id, name: 'Two', members: [{ id: ann }], version: 2 }])
  await removeTeam(ada, id)
  await expect(saveTeam(ada, { ...team, version: 2 }, id)).rejects.toMatchObject({ code: 'not-found' })
})

test('of two who change a rule the second is told, and a rule that was removed can come back', async () => {
  const one = await addRule({ name: 'One', staffId: ann }, false)
  const two = await addRule({ name: 'Two', staffId: bob }, false)
  const change = {
    name: 'Uno',
    conditions: conditions.parse({}),
    staffId: ann,
    teamId: null,
    share: 'in-turn' as const,
  }
  await saveRule(ada, { ...change, version: 1 }, one)
  await expect(saveRule(ada, { ...change, version: 1 }, one)).rejects.toMatchObject({ code: 'conflict' })
  await orderRules(ada, [two, one])
  expect((await listRules(ada)).map(({ name }) => name)).toEqual(['Two', 'Uno'])
  await removeRule(ada, two)
  await expect(orderRules(ada, [two, one])).rejects.toMatchObject({ code: 'conflict' })
  await removeRule(ada, two, { isGone: false })
  expect((await listRules(ada)).map(({ name, isOn }) => [name, isOn])).toEqual([
    ['Two', false],
    ['Uno', false],
  ])
})

test('what a rule gives to a team with hours of its own is due by these, and never later than its sender was told', async () => {
  const soon = { name: 'Soon', timeZone: 'Asia/Kolkata', businessDays: 1, closesAt: '17:00', holidays: [] }
  await saveAndPublish(school.ctx, 'answering-hours', 'soon', soon)
  await saveAndPublish(school.ctx, 'answering-hours', 'late', { ...soon, name: 'Late', businessDays: 20 })
  const { id: teamId } = await saveTeam(ada, { name: 'Mumbai', memberIds: [ann], hours: 'soon', version: 0 })
  const { id: lateId } = await saveTeam(ada, { name: 'Slow', memberIds: [bob], hours: 'late', version: 0 })
  await addRule({ teamId, conditions: { programs: ['bioethics'] } })
  await addRule({ teamId: lateId })
  const told = new Date(Date.now() + 9 * 24 * hourMs)
  const ids = [
    await addInquiry(school, { program: 'bioethics' }),
    await addInquiry(school, { program: 'immunology' }),
  ]
  await school.db.update(inquiries).set({ promisedBy: told }).where(isAmong(inquiries.id, ids))
  await routeInquiries(school.ctx)

  const [sooner, same] = await Promise.all(ids.map((id) => findProgress(school.ctx, id, 'all')))
  expect(sooner?.promisedBy).toEqual(promiseTime(sooner?.receivedAt ?? new Date(), soon))
  expect(sooner?.promisedBy.getTime()).toBeLessThan(told.getTime())
  expect(same?.promisedBy).toEqual(told)

  // What comes to it later is due by the same hours, until they are published no more.
  expect(await answerByFor(school.ctx, ids[0] ?? '')).toEqual(promiseTime(school.clock.now, soon))
  await withdraw(school.ctx, 'answering-hours', 'soon')
  expect(await answerByFor(school.ctx, ids[0] ?? '')).toEqual(await promiseFromNow(school.ctx))
})
