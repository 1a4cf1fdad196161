import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { administrator, openSchool, system, visitor } from '../../../test/support/database.ts'
import { forgetDetails } from './forget-details.ts'
import { actorName, recordAudit } from './record-audit.ts'
import { auditEntries } from './table.ts'

const id = '0198c0de-0000-7000-8000-000000000009'

test('an act names who did it, to what, and only details that belong to it', async () => {
  const { contextFor, db, clock } = await openSchool()
  const ctx = { ...contextFor(administrator), clientAddress: '192.0.2.7' }
  await recordAudit(ctx, 'content.saved', { type: 'document', id, details: { revision: 'r-1' } })
  const [row] = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(row).toMatchObject({
    at: clock.now,
    actor: `staff:${administrator.id}`,
    verb: 'content.saved',
    subjectType: 'document',
    subjectId: id,
    details: { revision: 'r-1' },
    address: '192.0.2.7',
  })
  // @ts-expect-error a submission is released, not a document
  await recordAudit(ctx, 'submission.released', { type: 'document', id })
  // @ts-expect-error a revision is what was saved
  await recordAudit(ctx, 'content.saved', { type: 'document', id, details: {} })
  // @ts-expect-error no such act is known
  await recordAudit(ctx, 'submission.eaten', { type: 'submission', id })
})

test('nobody changes or removes what is noted; an erasure empties its details alone', async () => {
  const { contextFor, db, pool } = await openSchool()
  await recordAudit(contextFor(administrator), 'content.saved', {
    type: 'document',
    id,
    details: { revision: 'r-1' },
  })
  for (const statement of [
    `update audit_entry set actor = 'visitor' where subject_id = '${id}'`,
    `update audit_entry set details = '{"revision": "r-2"}' where subject_id = '${id}'`,
    `update audit_entry set details = '{}', at = now() where subject_id = '${id}'`,
    `delete from audit_entry where subject_id = '${id}'`,
  ])
    await expect(pool.query(statement), statement).rejects.toMatchObject({ code: '42501' })
  const { rows } = await pool.query(
    `select privilege_type as privilege from information_schema.role_table_grants
     where table_name = 'audit_entry' and grantee = (select tableowner from pg_tables where tablename = 'audit_entry')`,
  )
  const privileges = rows.map(({ privilege }) => privilege)
  expect(privileges).toEqual(expect.arrayContaining(['INSERT', 'SELECT']))
  for (const lost of ['UPDATE', 'DELETE', 'TRUNCATE']) expect(privileges).not.toContain(lost)

  await forgetDetails(contextFor(system), [id])
  const [row] = await db.select().from(auditEntries).where(eq(auditEntries.subjectId, id))
  expect(row).toMatchObject({ actor: `staff:${administrator.id}`, details: {} })
})

test('each kind of actor has a name of its own', () => {
  expect([system, visitor, administrator].map(actorName)).toEqual([
    'system:test',
    'visitor',
    `staff:${administrator.id}`,
  ])
  expect(actorName({ kind: 'person', id })).toBe(`person:${id}`)
  expect(actorName({ kind: 'apiKey', id, permissions: [], programs: null })).toBe(`apiKey:${id}`)
})
