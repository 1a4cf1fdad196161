/** An amount in minor units (cents) of an ISO 4217 currency. */
export type Money = { readonly amount: number; readonly currency: string }

/** `$60,910`, or `$60,910.50` where there are cents. */
export function formatMoney({ amount, currency }: Money, locale = 'en-US'): string {
  return formatOf(locale, currency, amount % 100 === 0 ? 0 : 2).format(amount / 100)
}

// Building one costs more than a hundred times what using it does.
const formats = new Map<string, Intl.NumberFormat>()
function formatOf(locale: string, currency: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${digits}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    formats.set(key, format)
  }
  return format
}
