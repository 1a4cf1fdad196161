import { describe, expect, test } from 'vitest'
import { openSchool, type TestSchool } from '../../../test/support/database.ts'
import { arrivalOf, hanako, zoe } from '../../../test/support/inquirers.ts'
import type { Arrival } from '../submissions/arrival.ts'
import { storeArrivals } from '../submissions/store-arrivals.ts'
import { workSubmissions } from './work-submissions.ts'

const minutes = (count: number) => new Date(Date.UTC(2026, 10, 23, 15, count))

async function arrive(school: TestSchool, ...arrivals: Arrival[]): Promise<string[]> {
  await storeArrivals(school.ctx, 'server-1', arrivals)
  const job = school.sent.findLast((each) => each.queue === 'submission.work')
  return (job?.data as { submissionIds: string[] } | undefined)?.submissionIds ?? []
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
    const { rows: audit } = await school.pool.query(
      "select subject_id from audit_entry where verb = 'inquiry.opened'",
    )
    expect(audit).toEqual([{ subject_id: inquiries[0].id }])
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

  test('writing twice about different programs makes one person with two inquiries', async () => {
    const school = await openSchool()
    const again = { ...zoe, email: 'Zoe.Okafor@Example.ORG', programs: ['biomedical-informatics'] }
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe), arrivalOf(again, minutes(5))))
    expect(await count(school, 'person')).toBe(1)
    expect(await count(school, 'inquiry')).toBe(2)
  })

  test('a corrected submission is a further version of the same inquiry, and is answered once', async () => {
    const school = await openSchool()
    const corrected = arrivalOf({ ...zoe, message: 'May I start in fall?' }, minutes(5))
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(zoe)))
    await workSubmissions(school.ctx, await arrive(school, corrected))
    expect(await count(school, 'inquiry')).toBe(1)
    expect(await count(school, 'outbox')).toBe(1)
    const { rows } = await school.pool.query('select distinct inquiry_id from submission')
    expect(rows).toHaveLength(1)
    const { rows: read } = await school.pool.query('select message, version from inquiry')
    expect(read).toEqual([{ message: 'May I start in fall?', version: 2 }])
  })

  test('an older version that is worked late changes no newer question', async () => {
    const school = await openSchool()
    const said = (message: string, at: Date) => arrivalOf({ ...zoe, message }, at)
    const first = await arrive(school, said('first', minutes(0)))
    const late = await arrive(school, said('second', minutes(5)))
    const last = await arrive(school, said('third', minutes(10)))
    for (const ids of [first, last, late]) await workSubmissions(school.ctx, ids)
    expect((await school.pool.query('select message from inquiry')).rows).toEqual([{ message: 'third' }])
  })

  test('two workers with two versions of one inquiry open one', async () => {
    const school = await openSchool()
    await workSubmissions(school.ctx, await arrive(school, arrivalOf({ ...zoe, programs: ['immunology'] })))
    const versions = [
      arrivalOf(zoe, minutes(1)),
      arrivalOf({ ...zoe, message: 'May I start in fall?' }, minutes(5)),
    ]
    const ids = await arrive(school, ...versions)
    await Promise.all(ids.map((id) => workSubmissions(school.ctx, [id])))
    expect(await count(school, 'inquiry')).toBe(2)
    expect(await count(school, 'outbox')).toBe(2)
  })

  test('what differs from what is known becomes a proposal; what was unknown becomes known', async () => {
    const school = await openSchool()
    const first = { ...zoe, employer: '', country: null }
    const second = { ...zoe, last_name: 'Okafor', employer: 'Mass General', programs: ['immunology'] }
    await workSubmissions(school.ctx, await arrive(school, arrivalOf(first), arrivalOf(second, minutes(5))))
    const { rows: people } = await school.pool.query('select last_name, employer, country from person')
    expect(people).toEqual([{ last_name: 'Okafor-Łuczak', employer: 'Mass General', country: 'NG' }])
    const { rows: proposed } = await school.pool.query(
      "select field, value from fact where state = 'proposed'",
    )
    expect(proposed).toEqual([{ field: 'lastName', value: 'Okafor' }])
  })

  test('consent is kept in the words that were on the screen', async () => {
    const school = await openSchool()
    const { rows: forms } = await school.pool.query(
      "select r.id, r.data from revision r join document d on d.id = r.document_id where d.type = 'form'",
    )
    await workSubmissions(
      school.ctx,
      await arrive(school, arrivalOf(zoe, minutes(0), { formRevisionId: forms[0].id }), arrivalOf(hanako)),
    )
    const { rows } = await school.pool.query('select purpose, wording from consent')
    expect(rows).toEqual([{ purpose: 'email', wording: forms[0].data.consentEmail.wording }])
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
    await expect(workSubmissions(school.ctx, ids)).rejects.toThrow('could not be worked')
    const { rows } = await school.pool.query('select state from submission order by state')
    expect(rows).toEqual([{ state: 'waiting' }, { state: 'worked' }])
    await school.pool.query('drop trigger refuse on person')
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
