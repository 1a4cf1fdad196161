export { checkLedger } from './check-ledger.ts'
export { ledgerModule } from './module.ts'
export { closeDiscrepancy, findOpenDiscrepancies } from './discrepancies.ts'
export {
  checkAndSettle,
  checkEveryMs,
  endStandingCheck,
  forgetServer,
  isCheckDue,
  isFullCheckDue,
  keepStandingCheck,
  lastLedgerCheck,
} from './standing-check.ts'
export { recordTurnedAway } from './turned-away.ts'
export { closeDiscrepancyInput, type DiscrepancyView, type LedgerReport } from './schema.ts'
