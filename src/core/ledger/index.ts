export { checkLedger } from './check-ledger.ts'
export { endStandingCheck, forgetServer, keepStandingCheck, lastLedgerCheck } from './standing-check.ts'
export type { Discrepancy, LedgerReport } from './schema.ts'
export { ledgerModule } from './module.ts'
