import type { Price } from './price.ts'

/** What a student has or can get, in minor units of the price's currency. */
export type Means = {
  readonly grantsPerYear?: number
  readonly employerPerYear?: number
  readonly savings?: number
  readonly loanPerYear?: number
}

/** The most that a lender gives, in minor units. */
export type LoanLimit = { readonly perYear?: number | undefined; readonly inAll?: number | undefined }

/** Who pays a price; the parts add up to it. */
export type Payment = {
  readonly grants: number
  readonly employer: number
  /** What is left for the student: the price without what others give. */
  readonly own: number
  readonly savings: number
  readonly loans: number
  /** What nothing covers yet. */
  readonly open: number
  /** The wish went beyond what the lender gives. */
  readonly isLoanLimited: boolean
}

/** Splits a price. Only what others give lowers what a student pays; a loan is paid back, and never does. */
export function payment(
  { total, years }: Pick<Price, 'total' | 'years'>,
  means: Means,
  limit: LoanLimit = {},
): Payment {
  const over = (perYear = 0) => perYear * years.length
  const grants = Math.min(over(means.grantsPerYear), total)
  const employer = Math.min(over(means.employerPerYear), total - grants)
  const own = total - grants - employer
  const savings = Math.min(means.savings ?? 0, own)
  const allowed = Math.min(
    over(Math.min(means.loanPerYear ?? 0, limit.perYear ?? Infinity)),
    limit.inAll ?? Infinity,
  )
  const loans = Math.min(allowed, own - savings)
  return {
    grants,
    employer,
    own,
    savings,
    loans,
    open: own - savings - loans,
    isLoanLimited: over(means.loanPerYear) > allowed,
  }
}
