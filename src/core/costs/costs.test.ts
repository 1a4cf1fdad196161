import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoDocument } from '../../../test/support/demo-pages.ts'
import { linesFor, payment, priceOf, type CostLine } from './index.ts'

const cents = fc.integer({ min: 0, max: 50_000_000 })
const line: fc.Arbitrary<CostLine> = fc.record({
  kind: fc.constantFrom('tuition' as const, 'fee' as const, 'living' as const),
  label: fc.constantFrom('Tuition', 'Registration', 'Housing', 'Food', 'Books', 'Insurance'),
  amount: fc.option(
    cents.map((amount) => ({ amount, currency: 'USD' })),
    { nil: undefined },
  ),
  per: fc.constantFrom(undefined, 'year' as const, 'term' as const, 'degree' as const),
  waiver: fc.option(fc.constant('Whoever has insurance'), { nil: undefined }),
})
const lines = fc.array(line, { maxLength: 12 })
const wishes = fc.record({
  years: fc.integer({ min: 1, max: 6 }),
  waived: fc.array(fc.constantFrom('insurance', 'housing', 'tuition')),
  own: fc.array(fc.tuple(fc.constantFrom('tuition', 'food'), cents)).map((pairs) => new Map(pairs)),
})
const means = fc.record({
  grantsPerYear: cents,
  employerPerYear: cents,
  savings: cents,
  loanPerYear: cents,
})
const limit = fc.record({
  perYear: fc.option(cents, { nil: undefined }),
  inAll: fc.option(cents, { nil: undefined }),
})
const labels = { tuition: 'Tuition', living: 'Living costs' }
const sum = (amounts: readonly (number | null)[]) =>
  amounts.reduce<number>((total, each) => total + (each ?? 0), 0)

test('lines, years, and what is billed with what living costs add up to the same price, to the cent', () => {
  fc.assert(
    fc.property(lines, wishes, (some, wish) => {
      const price = priceOf(some, wish)
      expect(sum(price.lines.map(({ total }) => total))).toBe(price.total)
      expect(sum(price.years)).toBe(price.total)
      expect(price.billed + price.living).toBe(price.total)
      expect(price.years).toHaveLength(wish.years)
      for (const each of price.lines) if (each.years) expect(sum(each.years)).toBe(each.total)
    }),
  )
})

test('a price with a line of unknown cost says that it is a minimum, and a figure can only raise it', () => {
  fc.assert(
    fc.property(lines, wishes, cents, (some, wish, amount) => {
      const price = priceOf(some, wish)
      expect(price.isComplete).toBe(price.lines.every(({ total }) => total !== null))
      const told = some.map((each) => ({ ...each, amount: each.amount ?? { amount, currency: 'USD' } }))
      const whole = priceOf(told, { ...wish, own: new Map() })
      expect(whole.isComplete).toBe(true)
      expect(whole.total).toBeGreaterThanOrEqual(priceOf(some, { ...wish, own: new Map() }).total)
    }),
  )
})

test('only what the school lets someone waive can be left out, and it takes away exactly its own cost', () => {
  fc.assert(
    fc.property(lines, wishes, (some, wish) => {
      const [price, full] = [priceOf(some, wish), priceOf(some, { ...wish, waived: [] })]
      price.lines.forEach((each, index) => {
        if (each.isWaived) expect(each.line.waiver).toBeDefined()
        else expect(each.total).toBe(full.lines[index]?.total)
      })
      const left = price.lines.flatMap(
        ({ isWaived }, index) => (isWaived ? full.lines[index]?.total : 0) ?? 0,
      )
      expect(price.total).toBe(full.total - sum(left))
    }),
  )
})

test('a figure of the school is never replaced by one that someone typed', () => {
  fc.assert(
    fc.property(lines, wishes, (some, wish) => {
      const published = some.filter(({ amount }) => amount)
      expect(priceOf(published, wish)).toEqual(priceOf(published, { ...wish, own: new Map() }))
    }),
  )
})

test('a loan, and savings, never lower a price; who pays adds up to it, and nothing is below zero', () => {
  fc.assert(
    fc.property(lines, wishes, means, limit, (some, wish, mean, most) => {
      const price = priceOf(some, wish)
      const paid = payment(price, mean, most)
      const { grants, employer, own, savings, loans, open } = paid
      expect(grants + employer + own).toBe(price.total)
      expect(savings + loans + open).toBe(own)
      for (const part of [grants, employer, own, savings, loans, open]) expect(part).toBeGreaterThanOrEqual(0)
      const without = payment(price, { ...mean, loanPerYear: 0, savings: 0 }, most)
      expect(without.own).toBe(own)
    }),
  )
})

test('a loan ends at what the lender gives in a year and in all', () => {
  fc.assert(
    fc.property(lines, wishes, means, limit, (some, wish, mean, most) => {
      const price = priceOf(some, wish)
      const { perYear = Infinity, inAll = Infinity } = most
      expect(payment(price, mean, most).loans).toBeLessThanOrEqual(Math.min(perYear * wish.years, inAll))
    }),
  )
})

test.each([
  ['as published', [], 96_424_00],
  ['without the health service fee', ['health-service-fee'], 94_624_00],
  ['without health insurance', ['health-insurance'], 92_116_00],
])('the budget of the Master of Bioethics comes out exactly, %s', (_name, waived, total) => {
  const { costs } = demoDocument('program', 'bioethics')
  const chosen = linesFor(costs, { pace: 'full-time', place: 'on-campus' }, labels)
  const price = priceOf(chosen, { years: 1, waived })
  expect(price.total).toBe(total)
  expect(price.isComplete).toBe(true)
})

test('what a school has not published counts as unknown, as does a line in another currency', () => {
  const tuition = { kind: 'tuition', label: 'Tuition' } as const
  const fee = { kind: 'fee', label: 'Fee', amount: { amount: 100, currency: 'EUR' } } as const
  const rent = { kind: 'living', label: 'Rent', amount: { amount: 900, currency: 'USD' } } as const
  expect(priceOf([tuition, fee, rent], { years: 2 })).toMatchObject({
    currency: 'EUR',
    total: 200,
    isComplete: false,
  })
  expect(priceOf([tuition], { years: 2, own: new Map([['tuition', 5_000]]) })).toMatchObject({
    total: 10_000,
    isComplete: true,
  })
})

test('a program of which the school published nothing still has tuition and living costs, at a price unknown', () => {
  const { costs } = demoDocument('program', 'bioethics')
  const price = priceOf(linesFor(costs, { pace: 'part-time', place: 'virtual' }, labels), { years: 2 })
  expect(price.lines.map(({ line, total }) => [line.label, total])).toEqual([
    ['Tuition', null],
    ['Living costs', null],
  ])
  expect(price.isComplete).toBe(false)
})
