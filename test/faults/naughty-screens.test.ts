import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { expectTextOnEveryScreen } from '../support/naughty-screens.ts'
import { naughtyStrings } from '../support/naughty-strings.ts'
import { isLong } from './fault-length.ts'
import { report } from './report.ts'

const journey = openJourney()

// A sample of them is tried among the journeys of each run.
test.skipIf(!isLong)(
  'the big list of naughty strings is text on the screens of the desk and in search, and none of it runs',
  async () => {
    const screens = await expectTextOnEveryScreen(journey, {
      strings: naughtyStrings,
      searches: naughtyStrings,
    })
    expect(screens).toBeGreaterThan(2 * naughtyStrings.length)
    report('naughty strings in a browser', { strings: naughtyStrings.length, screens })
  },
)
