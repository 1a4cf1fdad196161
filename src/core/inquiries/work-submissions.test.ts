import { describe, expect, test } from 'vitest'
import { administrator, openSchool, type TestSchool } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import type { Arrival } from '../submissions/arrival.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'
import { listInbox } from './list-inbox.ts'
import { findInquiry } from './queries.ts'
import { inboxQuery } from './schema.ts'
import { workSubmissions } from './work-submissions.ts'

const minutes = (count: number) => new Date(Date.UTC(2026, 10, 23, 15, count))

async function arrive(school: TestSchool, ...arrivals: Arrival[]): Promise<string[]> {
  const receipts = await storeArrivals(school.ctx, 'server-1', arrivals)
  const { rows } = await school.pool.query<{ id: string }>(
    `select id from submission where receipt = any($1) and state = 'waiting'`,
    [receipts],
  )
  return rows.map(({ id }) => id)
}
const count = async ({ pool }: TestSchool, table: string) =>
  (await pool.query(`select 1 from ${table}`)).rowCount

describe('working what arrived', () => {
  test('a submission becomes a person and an inquiry about its programs, with a promise and an acknowledgement', async () => {
    const school = await openSchool()
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe)))
    const { rows: people } = await school.pool.query('select * from person')
    expect(people).toMatchObject([
      { email: zoe.email, first_name: 'Zoë', country: 'NG', employer: 'Lagos General' },
    ])
    const { rows: inquiries } = await school.pool.query('select * from inquiry')
    expect(inquiries).toHaveLength(1)
    // Monday before the office closes: two business days later at 17:00 in Boston, the day before Thanksgiving.
    expect(inquiries[0]).toMatchObject({
      receipt: arrivalOf(zoe).receipt,
      promised_by: new Date('2026-11-25T22:00:00Z'),
    })
    const { rows: programs } = await school.pool.query('select program from inquiry_program order by 1')
    expect(programs.map((row) => row.program)).toEqual(['bioethics', 'immunology'])
    const { rows: submissions } = await school.pool.query('select state, inquiry_id from submission')
    expect(submissions).toEqual([{ state: 'worked', inquiry_id: inquiries[0].id }])
    const { rows: mails } = await school.pool.query('select template, to_address, state from outbox')
    expect(mails).toEqual([{ template: 'acknowledgement', to_address: zoe.email, state: 'waiting' }])
    const { rows: sessions } = await school.pool.query(
      "select p -> 'facts' -> 'session' ->> 'key' as key from outbox, jsonb_array_elements(data -> 'programs') as p",
    )
    expect(sessions.map((row) => row.key)).toEqual([
      'bioethics-information-session',
      'immunology-information-session',
    ])
    const { rows: audit } = await school.pool.query(
      "select subject_id from audit_entry where verb = 'inquiry.opened'",
    )
    expect(audit).toEqual([{ subject_id: inquiries[0].id }])
  })

  test('person and mail speak the language of the form that was answered', async () => {
    const school = await openSchool()
    const ids = await arrive(school, arrivalOf(zoe), arrivalOf(hanako))
    await school.pool.query(`update submission set locale = 'fr' where inquiry ->> 'email' = $1`, [zoe.email])
    await workSubmissions(school.ctx, ids)
    const { rows } = await school.pool.query(`
      select p.locale as person, o.locale as mail from person p join outbox o on o.to_address = p.email order by 1`)
    expect(rows).toEqual([
      { person: 'en', mail: 'en' },
      { person: 'fr', mail: 'fr' },
    ])
  })

  test('working twice does nothing twice', async () => {
    const school = await openSchool()
    const ids = await arrive(school, arrivalOf(zoe), arrivalOf(hanako))
    await Promise.all([workSubmissions(school.ctx, ids), workSubmissions(school.ctx, ids)])
    await workSubmissions(school.ctx, ids)
    expect(await count(school, 'person')).toBe(2)
    expect(await count(school, 'inquiry')).toBe(2)
    expect(await count(school, 'outbox')).toBe(2)
  })

  test('writing twice with different questions makes one person with two inquiries', async () => {
    const school = await openSchool()
    const again = { ...zoe, email: 'Zoe.Okafor@Example.ORG', message: 'What does it cost?' }
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe), arrivalOf(again, minutes(5))))
    expect(await count(school, 'person')).toBe(1)
    expect(await count(school, 'inquiry')).toBe(2)
  })

  test('a corrected submission is a further version of the same inquiry, and is answered once', async () => {
    const school = await openSchool()
    const corrected = arrivalOf(
      {
        ...zoe,
        last_name: 'Okafor Luczak',
        message: 'May I start in Spring?',
        programs: ['medical-education'],
        interest: 'student',
        country: 'FR',
      },
      minutes(5),
    )
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe)))
    await workSubmissions(school.ctx, await arrive(school, corrected))
    expect(await count(school, 'inquiry')).toBe(1)
    expect(await count(school, 'outbox')).toBe(1)
    expect(await count(school, 'person')).toBe(1)
    const { rows } = await school.pool.query('select distinct inquiry_id from submission')
    expect(rows).toHaveLength(1)
    const { rows: read } = await school.pool.query('select message, name, interest, version from inquiry')
    expect(read).toEqual([
      { message: 'May I start in Spring?', name: 'Zoë Okafor Luczak', interest: 'student', version: 2 },
    ])
    const { rows: programs } = await school.pool.query('select program from inquiry_program order by 1')
    expect(programs.map(({ program }) => program)).toEqual(['bioethics', 'immunology', 'medical-education'])
  })

  test('any other question is an inquiry of its own, with its own promise and acknowledgement', async () => {
    const school = await openSchool()
    const added = `${zoe.message} And what does it cost?`
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe)))
    await workSubmissions(school.ctx, await arrive(school, arrivalOf({ ...zoe, message: added }, minutes(5))))
    const { rows } = await school.pool.query('select message, version from inquiry order by received_at')
    expect(rows).toEqual([
      { message: zoe.message, version: 1 },
      { message: added, version: 1 },
    ])
    expect(await count(school, 'outbox')).toBe(2)
  })

  test('what comes after an answer, after it was closed or a day later is no correction', async () => {
    const school = await openSchool()
    const again = (at: Date) => arrivalOf({ ...zoe, employer: `at ${at.getTime()}` }, at)
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe)))
    await workSubmissions(school.ctx, await arrive(school, again(minutes(24 * 60))))
    expect(await count(school, 'inquiry')).toBe(2)
    await school.pool.query('update inquiry set answered_at = received_at')
    await workSubmissions(school.ctx, await arrive(school, again(minutes(24 * 60 + 1))))
    expect(await count(school, 'inquiry')).toBe(3)
    await school.pool.query('update inquiry set answered_at = null, closed_at = received_at')
    await workSubmissions(school.ctx, await arrive(school, again(minutes(24 * 60 + 2))))
    expect(await count(school, 'inquiry')).toBe(4)
  })

  test('small changes one after the other hide no question behind another', async () => {
    const school = await openSchool()
    const message = 'May I study part-time while I work as a nurse in Boston?'
    const steps = [
      message,
      message.replace('part', 'full'),
      message.replace('part', 'full').replace('nurse', 'baker'),
    ]
    for (const [index, step] of steps.entries())
      await workSubmissions(
        school.ctx,
        await arrive(school, arrivalOf({ ...zoe, message: step }, minutes(index))),
      )
    const { rows } = await school.pool.query('select message from inquiry order by received_at')
    expect(rows.map((row) => row.message)).toEqual([steps[1], steps[2]])
  })

  test('an older version that is worked late changes no newer question', async () => {
    const school = await openSchool()
    const said = (message: string, at: Date) => arrivalOf({ ...zoe, message }, at)
    const first = await arrive(school, said('May I start in Spring.', minutes(0)))
    const late = await arrive(school, said('May I start in Spring!', minutes(5)))
    const last = await arrive(school, said('May I start in Spring?', minutes(10)))
    for (const ids of [first, last, late]) await workSubmissions(school.ctx, ids)
    expect((await school.pool.query('select message from inquiry')).rows).toEqual([
      { message: 'May I start in Spring?' },
    ])
  })

  test('two workers with two versions of one inquiry open one', async () => {
    const school = await openSchool()
    await workSubmissions(
      school.ctx,
      await arrive(school, arrivalOf({ ...zoe, message: 'What does it cost?' })),
    )
    const versions = [arrivalOf(zoe, minutes(1)), arrivalOf({ ...zoe, programs: ['immunology'] }, minutes(5))]
    const ids = await arrive(school, ...versions)
    await Promise.all(ids.map((id) => workSubmissions(school.ctx, [id])))
    expect(await count(school, 'inquiry')).toBe(2)
    expect(await count(school, 'outbox')).toBe(2)
  })

  test('two workers with two people who write from one new address make two people', async () => {
    const school = await openSchool()
    const ids = await arrive(school, arrivalOf(zoe), arrivalOf({ ...zoe, first_name: 'Ben' }, minutes(1)))
    await Promise.all(ids.map((id) => workSubmissions(school.ctx, [id])))
    const { rows } = await school.pool.query('select first_name, email_key from person order by 1')
    expect(rows.map((row) => row.first_name)).toEqual(['Ben', 'Zoë'])
    expect(rows.filter((row) => row.email_key)).toHaveLength(1)
  })

  test('another name at a known address is a person of its own: nothing is overwritten, and each is greeted by their own name', async () => {
    const school = await openSchool()
    const fraud = { ...zoe, first_name: 'Total', last_name: 'Fraud', salutation: 'Sir', employer: 'Nowhere' }
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(fraud)))
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe, minutes(5))))
    const { rows: people } = await school.pool.query(
      'select first_name, last_name, salutation, employer from person order by created_at, id',
    )
    expect(people).toEqual([
      { first_name: 'Total', last_name: 'Fraud', salutation: 'Sir', employer: 'Nowhere' },
      { first_name: 'Zoë', last_name: 'Okafor-Łuczak', salutation: 'Dr.', employer: 'Lagos General' },
    ])
    const { rows: inquiries } = await school.pool.query('select name from inquiry order by received_at')
    expect(inquiries.map((row) => row.name)).toEqual(['Total Fraud', 'Zoë Okafor-Łuczak'])
    const { rows: mails } = await school.pool.query(
      "select data ->> 'firstName' as name from outbox order by 1",
    )
    expect(mails.map((row) => row.name)).toEqual(['Total', 'Zoë'])
    expect((await school.pool.query("select 1 from fact where state = 'proposed'")).rowCount).toBe(0)
  })

  test('accents, case and the order of the names make no other person', async () => {
    const school = await openSchool()
    const spelled = { ...zoe, first_name: 'OKAFOR ŁUCZAK', last_name: 'Zoe', message: 'What does it cost?' }
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe), arrivalOf(spelled, minutes(5))))
    expect(await count(school, 'person')).toBe(1)
    expect(await count(school, 'inquiry')).toBe(2)
  })

  test('what differs from what is known becomes a proposal; what was unknown becomes known, also within one batch', async () => {
    const school = await openSchool()
    const said = (employer: string, minute: number) =>
      arrivalOf({ ...zoe, employer, message: employer, country: employer ? 'NG' : null }, minutes(minute))
    await workSubmissions(
      school.ctx,
      await arrive(school, said('', 0), said('Mass General', 1), said('Zurich Hospital', 2)),
    )
    const { rows: people } = await school.pool.query('select employer, country from person')
    expect(people).toEqual([{ employer: 'Mass General', country: 'NG' }])
    const { rows: proposed } = await school.pool.query(
      "select field, value from fact where state = 'proposed'",
    )
    expect(proposed).toEqual([{ field: 'employer', value: 'Zurich Hospital' }])
  })

  test('consent is kept in the words that were on the screen', async () => {
    const school = await openSchool()
    const { rows: forms } = await school.pool.query(
      "select r.id, r.data from revision r join document d on d.id = r.document_id where d.type = 'form' and d.locale = 'en'",
    )
    await workSubmissions(
      school.ctx,
      await arrive(school, arrivalOf(zoe, minutes(0), { formRevisionId: forms[0].id }), arrivalOf(hanako)),
    )
    const { rows } = await school.pool.query('select purpose, wording from consent')
    expect(rows).toEqual([{ purpose: 'email', wording: forms[0].data.consentEmail.wording }])
  })

  test('consent without its words is none, whatever revision the sender names', async () => {
    const school = await openSchool()
    const { rows: others } = await school.pool.query(
      "select r.id from revision r join document d on d.id = r.document_id where d.type in ('program', 'alert')",
    )
    const ids = await arrive(
      school,
      ...others.map(({ id }, index) =>
        arrivalOf({ ...zoe, message: `Question ${index}: ${id}` }, minutes(index), { formRevisionId: id }),
      ),
      arrivalOf({ ...zoe, message: 'No revision at all, then?' }, minutes(60)),
    )
    await workSubmissions(school.ctx, ids)
    expect(await count(school, 'inquiry')).toBe(others.length + 1)
    expect(await count(school, 'consent')).toBe(0)
    const staff = school.contextFor(administrator)
    const [line] = (await listInbox(staff, inboxQuery.parse({}))).lines
    expect(await findInquiry(staff, line?.id ?? '')).toMatchObject({ consents: [], hasUnknownConsent: true })
  })

  test('what fails is tried again later each time, and is given up after three days of trying', async () => {
    const school = await openSchool()
    await arrive(school, arrivalOf(zoe))
    await school.pool.query('alter table fact rename to fact_moved')
    const stateOf = async () => (await school.pool.query('select state from submission')).rows[0].state
    const pass = (seconds: number) =>
      (school.clock.now = new Date(school.clock.now.getTime() + seconds * 1000))
    const fail = () => expect(workSubmissions(school.ctx)).rejects.toThrow('Failed query')
    await fail()
    for (const rest of [5, 5, 10, 20, 40]) {
      pass(rest - 1)
      expect(await workSubmissions(school.ctx), `${rest} seconds are not over`).toBe(0)
      pass(1)
      await fail()
    }
    pass(4 * 24 * 3600)
    await fail()
    expect(await stateOf(), 'one try after days in which nobody tried is not the last').toBe('waiting')
    pass(2 * 3600)
    await fail()
    expect(await stateOf()).toBe('failed')
    expect(await workSubmissions(school.ctx)).toBe(0)
  })

  test('a rush is worked together, in few transactions', async () => {
    const school = await openSchool()
    const arrivals = Array.from({ length: 40 }, (_, index) =>
      arrivalOf({ ...zoe, email: `p${index}@example.org` }),
    )
    await storeArrivals(school.ctx, 'server-1', arrivals)
    expect(await workSubmissions(school.ctx)).toBe(40)
    // The transaction that wrote each row.
    const { rows } = await school.pool.query('select distinct xmin::text from inquiry')
    expect(rows).toHaveLength(1)
    expect([await count(school, 'inquiry'), await count(school, 'outbox')]).toEqual([40, 40])
  })

  test('one that cannot be worked holds up no other, and stays waiting for the next try', async () => {
    const school = await openSchool()
    const ids = await arrive(school, arrivalOf(zoe), arrivalOf(hanako))
    await school.pool.query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$`,
    )
    await school.pool.query(
      `create trigger refuse before insert on person for each row when (new.email = '${hanako.email}') execute function refuse()`,
    )
    await expect(workSubmissions(school.ctx, ids)).rejects.toThrow('insert into "person"')
    const { rows } = await school.pool.query('select state from submission order by state')
    expect(rows).toEqual([{ state: 'waiting' }, { state: 'worked' }])
    await school.pool.query('drop trigger refuse on person')
    school.clock.now = new Date(school.clock.now.getTime() + 5_000)
    await workSubmissions(school.ctx, ids)
    expect(await count(school, 'inquiry')).toBe(2)
  })

  test('mail to a domain that the school sends nothing to is held', async () => {
    const school = await openSchool()
    await workSubmissions(
      school.ctx,
      await arrive(school, arrivalOf({ ...zoe, email: 'dean@HMS.harvard.edu' })),
    )
    expect((await school.pool.query('select state from outbox')).rows).toEqual([{ state: 'held' }])
    expect(school.sent.filter((each) => each.queue === 'mail.send')).toEqual([])
  })
})
