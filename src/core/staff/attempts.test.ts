import { gt } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { countAttempt, forgetOldAttempts, giveAttemptBack, rememberPlace } from './attempts.ts'
import { staffAttempts } from './table.ts'

const office = '203.0.113.9'
const tooMany = { code: 'too-many' }

test('right passwords do not use up the allowance of an office behind one address', async () => {
  const { ctx } = await openSchool()
  const signIn = async (email: string) => {
    await countAttempt(ctx, email, office)
    await giveAttemptBack(ctx, email, office)
    await rememberPlace(ctx, email, office)
  }
  for (let at = 0; at < 12; at++) await signIn(`colleague${at}@school.example`)
  for (let at = 0; at < 12; at++) await signIn('colleague0@school.example')
  // Wrong ones still do.
  for (let at = 0; at < 10; at++) await countAttempt(ctx, `guess${at}@school.example`, office)
  await expect(countAttempt(ctx, 'guess11@school.example', office)).rejects.toMatchObject(tooMany)
  // Someone in the office who guesses does not keep out the colleagues who work there.
  await signIn('colleague0@school.example')
  for (let at = 0; at < 10; at++) await countAttempt(ctx, 'colleague1@school.example', office)
  await expect(countAttempt(ctx, 'colleague1@school.example', office)).rejects.toMatchObject(tooMany)
  await signIn('colleague2@school.example')
})

test('a clock that had jumped ahead keeps nobody out once it is right again', async () => {
  const { ctx, clock, db } = await openSchool()
  const today = clock.now
  const fail = () => countAttempt(ctx, 'dean@school.example', office)
  clock.now = new Date('2036-01-01T00:00:00Z')
  for (let at = 0; at < 10; at++) await fail()
  await expect(fail()).rejects.toMatchObject(tooMany)
  await rememberPlace(ctx, 'dean@school.example', office)
  clock.now = today
  await fail()
  await forgetOldAttempts(ctx)
  const { lastRequest } = staffAttempts
  expect(
    await db.select({ lastRequest }).from(staffAttempts).where(gt(lastRequest, today.getTime())),
  ).toEqual([])
})
