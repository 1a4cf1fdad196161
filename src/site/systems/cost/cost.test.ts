import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { parseMoney } from '../../../kernel/money.ts'
import { costSystem } from './index.ts'

const sumOn = (html: string) => parse(html).querySelector('.cost-sum')?.textContent
const textOn = (html: string, selector: string) =>
  parse(html)
    .querySelectorAll(selector)
    .map(({ textContent }) => textContent)

test('the three totals of the published budget come out, and only what may be waived can be left out', async () => {
  const { ask, kept } = await openSystem(costSystem)
  const address = '/cost?program=bioethics&pace=full-time'
  const page = await ask(address)
  expect(pageProblems(page)).toEqual([])
  expect(sumOn(page)).toBe('$96,424')
  expect(sumOn(await ask(`${address}&without=health-service-fee`))).toBe('$94,624')
  expect(sumOn(await ask(`${address}&without=health-insurance`))).toBe('$92,116')
  expect(sumOn(await ask(`${address}&without=housing&without=tuition-per-year-full-time`))).toBe('$96,424')
  expect(textOn(page, '[name=without] + span')).toEqual([
    'Health service feeCan be waived by: Part-time and remote students',
    'Health insuranceCan be waived by: Anyone with comparable insurance',
  ])
  expect(kept).toEqual([address])
})

test('a tuition that is not published is typed, and the price says what it is until then', async () => {
  const { ask, kept } = await openSystem(costSystem)
  const address = '/cost?program=immunology&pace=full-time'
  const page = await ask(address)
  expect(pageProblems(page)).toEqual([])
  expect(sumOn(page)).toBe('$0')
  expect(page).toContain('not everything is published')
  const typed = await ask(`${address}&tuition=40%2C000&living=%2430000.50`)
  expect(pageProblems(typed)).toEqual([])
  expect(sumOn(typed)).toBe('$140,001')
  expect(textOn(typed, 'tfoot td')).toEqual(['$70,000.50', '$70,000.50', '$140,001'])
  expect(textOn(typed, '.note')).toContain('Your own figure.')
  const wrong = await ask(`${address}&tuition=a%20lot`)
  expect(pageProblems(wrong)).toEqual([])
  expect(parse(wrong).querySelector('#tuition')?.getAttribute('value')).toBe('a lot')
  expect(textOn(wrong, '.field-error')).toEqual(['Enter an amount in numbers, like 20,000'])
  expect(kept).toEqual([address])
})

test('grants lower what a student pays, loans do not, and end at the limits of the lender', async () => {
  const { ask } = await openSystem(costSystem)
  const page = await ask('/cost?program=bioethics&pace=full-time&grants=10000&savings=20000&loan=50000')
  expect(sumOn(page)).toBe('$96,424')
  const rows = parse(page)
    .querySelectorAll('[aria-labelledby=payment] tr')
    .map((row) => row.querySelectorAll('th, td').map(({ textContent }) => textContent))
  expect(rows).toEqual([
    ['Price of the degree', '$96,424'],
    ['Grants and scholarships', '−$10,000'],
    ['What you pay', '$86,424'],
    ['From your savings', '$20,000'],
    [
      'From loans, which you pay back with interestNo more than the limits of the Federal Direct Unsubsidized Loan.',
      '$20,500',
    ],
    ['Not covered yet', '$45,924'],
  ])
})

test('an address that names nothing of the school is answered with what there is', async () => {
  const { ask, kept } = await openSystem(costSystem)
  const odd = [
    'program=no-such',
    'program=bioethics&pace=never',
    'years=99',
    'years=x&place=moon',
    'without=%00',
  ]
  for (const query of odd) expect(pageProblems(await ask(`/cost?${query}`)), query).toEqual([])
  expect(kept).toEqual(['/cost?program=bioethics&pace=full-time', '/cost?program=bioethics&pace=full-time'])
})

test.each([
  ['40000', 'USD', 4_000_000],
  ['$40,000.50', 'USD', 4_000_050],
  ['1 250', 'JPY', 1_250],
  ['12.345', 'KWD', 12_345],
  ['EUR 900', 'EUR', 90_000],
  ['-5', 'USD', null],
  ['1e9', 'USD', null],
  ['99999999999', 'USD', null],
  ['', 'USD', null],
])('typed as an amount, %s in %s is %s', (typed, currency, amount) => {
  expect(parseMoney(typed, currency)).toBe(amount)
})

test('what is no amount is named above the page and beside its field; a figure that is not asked for is not', async () => {
  const { ask } = await openSystem(costSystem)
  const page = await ask('/cost?program=bioethics&pace=full-time&grants=some&loan=-&tuition=a-lot')
  expect(pageProblems(page)).toEqual([])
  const summary = parse(page).querySelectorAll('.error-summary a')
  expect(summary.map((each) => each.getAttribute('href'))).toEqual(['#grants', '#loan'])
  expect(summary[0]?.textContent).toBe(
    'Grants and scholarships, a year: enter an amount in numbers, like 20,000',
  )
})
