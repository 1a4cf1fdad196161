import { memoize } from './memo.ts'

/** An amount in minor units of an ISO 4217 currency: cents, yen, or thousandths of a dinar. */
export type Money = { readonly amount: number; readonly currency: string }

/** `$60,910`, or `$60,910.50` where there are cents. */
export function formatMoney({ amount, currency }: Money, locale = 'en-US'): string {
  const digits = minorDigits(currency)
  const isWhole = amount % 10 ** digits === 0
  return formatOf(locale, currency, isWhole ? 0 : digits).format(amount / 10 ** digits)
}

/** `60910.00`, as machines read it: with as many digits as the currency has, without its sign. */
export function decimalOf({ amount, currency }: Money): string {
  const digits = minorDigits(currency)
  return (amount / 10 ** digits).toFixed(digits)
}

/** How many digits of an amount stand behind the point: 2 for dollars, 0 for yen, 3 for the Kuwaiti dinar. */
const minorDigits = (currency: string): number =>
  formatOf('en-US', currency).resolvedOptions().maximumFractionDigits ?? 2

const formatOf = (locale: string, currency: string, digits?: number): Intl.NumberFormat =>
  formatNamed(`${locale} ${currency} ${digits ?? ''}`)

// Building one costs more than a hundred times what using it does.
const formatNamed = memoize(500, (name: string) => {
  const [locale = '', currency = '', digits = ''] = name.split(' ')
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    ...(digits !== '' && { minimumFractionDigits: Number(digits), maximumFractionDigits: Number(digits) }),
  })
})

/**
 * What a person typed as an amount, in minor units: `40000`, `$40,000`, `1 250.50`. Null where it is none, or is
 * more than anybody pays.
 */
export function parseMoney(typed: string, currency: string): number | null {
  const plain = typed.replaceAll(/[\s'’_,]|\p{Sc}|[A-Z]{3}/gu, '')
  if (!/^\d{1,9}(\.\d{1,3})?$/.test(plain)) return null
  return Math.round(Number(plain) * 10 ** minorDigits(currency))
}
