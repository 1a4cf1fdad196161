import { expect, test } from 'vitest'
import { deliveryCases, tryDeliveries } from '../../../test/support/deliveries.ts'

// All 224 combinations, more than four times over, in test/faults/deliveries.test.ts.
test('an answer counts once it is delivered: 250, 4xx, 5xx, reports in time and late', async () => {
  expect(await tryDeliveries(deliveryCases(16))).toEqual({ wrong: [], sentTwice: 0 })
})
