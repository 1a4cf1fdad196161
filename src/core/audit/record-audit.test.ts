import { expect, test } from 'vitest'
import { administrator, openSchool, system, visitor } from '../../../test/support/database.ts'
import { actorName, recordAudit } from './record-audit.ts'
import { auditEntries } from './table.ts'

const id = '0198c0de-0000-7000-8000-000000000009'

test('an act names who did it, to what, and only details that belong to it', async () => {
  const { contextFor, db, clock } = await openSchool()
  await db.delete(auditEntries)
  const ctx = contextFor(administrator)
  await recordAudit(ctx, 'content.saved', { type: 'document', id, details: { revision: 'r-1' } })
  const [row] = await db.select().from(auditEntries)
  expect(row).toMatchObject({
    at: clock.now,
    actor: `staff:${administrator.id}`,
    verb: 'content.saved',
    subjectType: 'document',
    subjectId: id,
    details: { revision: 'r-1' },
  })
  await db.delete(auditEntries)
  // @ts-expect-error a submission is released, not a document
  await recordAudit(ctx, 'submission.released', { type: 'document', id })
  // @ts-expect-error a revision is what was saved
  await recordAudit(ctx, 'content.saved', { type: 'document', id, details: {} })
  // @ts-expect-error no such act is known
  await recordAudit(ctx, 'submission.eaten', { type: 'submission', id })
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
