import { expect, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { countAttempt, giveAttemptBack, rememberPlace } from './attempts.ts'

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
