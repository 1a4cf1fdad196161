import { expect, test } from 'vitest'
import { decimalOf, formatMoney } from './money.ts'

test.each([
  [{ amount: 6_091_000, currency: 'USD' }, '$60,910', '60910.00'],
  [{ amount: 6_091_050, currency: 'USD' }, '$60,910.50', '60910.50'],
  [{ amount: 6_091_005, currency: 'EUR' }, '€60,910.05', '60910.05'],
  [{ amount: 5_350_000, currency: 'JPY' }, '¥5,350,000', '5350000'],
  [{ amount: 21_000_000, currency: 'KRW' }, '₩21,000,000', '21000000'],
  [{ amount: 4_200_000, currency: 'KWD' }, 'KWD\u00a04,200', '4200.000'],
  [{ amount: 4_200_250, currency: 'KWD' }, 'KWD\u00a04,200.250', '4200.250'],
])('%o is %s, and %s for machines', (money, shown, decimal) => {
  expect(formatMoney(money)).toBe(shown)
  expect(decimalOf(money)).toBe(decimal)
})
