export { knownPrice, yearsOf, type KnownPrice, type StudyFormat } from './known-price.ts'
export { costId, linesFor, type CostLine, type Study } from './lines.ts'
export { priceOf, type Price, type PricedLine, type Wishes } from './price.ts'
export { payment, type LoanLimit, type Means, type Payment } from './payment.ts'
