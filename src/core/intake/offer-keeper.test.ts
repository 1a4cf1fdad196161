import { expect, test } from 'vitest'
import { quiet } from '../../../test/support/database.ts'
import type { Offer } from './check-draft.ts'
import { keepOffer } from './offer-keeper.ts'

const offering = (...interests: string[]): Offer => ({
  programs: new Set(),
  form: { interests: new Set(interests), questions: [] },
  revisions: new Map(),
  calendar: null,
})

/** An offer whose loads end when and as the test says. */
function open() {
  const clock = { now: 0 }
  const loads: PromiseWithResolvers<Offer | null>[] = []
  const keeper = keepOffer({
    load() {
      const load = Promise.withResolvers<Offer | null>()
      loads.push(load)
      return load.promise
    },
    log: quiet,
    now: () => new Date(clock.now),
  })
  return { keeper, loads, clock }
}

test('a load that fails leaves no old offer standing, and the next sender has it tried again', async () => {
  const { keeper, loads, clock } = open()
  const first = keeper.refresh()
  loads[0]?.resolve(offering('student'))
  await first
  expect(keeper.current()?.form.interests).toEqual(new Set(['student']))

  const second = keeper.refresh()
  loads[1]?.reject(new Error('timed out'))
  await second
  expect(keeper.current()).toBeNull()
  expect(loads).toHaveLength(2)

  clock.now = 1_000
  expect(keeper.current()).toBeNull()
  expect(keeper.current()).toBeNull()
  expect(loads).toHaveLength(3)
  loads[2]?.resolve(offering('nurse'))
  await loads[2]?.promise
  expect(keeper.current()?.form.interests).toEqual(new Set(['nurse']))
})

test('of two loads that land in the wrong order the one that began last counts', async () => {
  const { keeper, loads } = open()
  const both = [keeper.refresh(), keeper.refresh()]
  loads[1]?.resolve(offering('new'))
  loads[0]?.resolve(offering('old'))
  await Promise.all(both)
  expect(keeper.current()?.form.interests).toEqual(new Set(['new']))
})
