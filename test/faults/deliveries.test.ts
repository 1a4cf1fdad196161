import { expect, test } from 'vitest'
import { deliveryCases, tryDeliveries } from '../support/deliveries.ts'
import { isLong } from './fault-length.ts'

test('1,000 replies, each relay answer with each report at each time: an answer counts once it is delivered', async () => {
  expect(await tryDeliveries(deliveryCases(isLong ? 1_000 : 112))).toEqual({ wrong: [], sentTwice: 0 })
})
