import type { LedgerReport } from '../core/ledger/index.ts'

/** The ledger as a person reads it: the left side, each column of the right, and what is off. */
export function describeLedger({ shown, byState, off, unproven, damagedLines }: LedgerReport): string {
  const rows = Object.entries(byState).map(
    ([state, count]) => `  ${state.padEnd(12)}${String(count).padStart(9)}`,
  )
  const sum = Object.values(byState).reduce((total, count) => total + count, 0)
  const closed = shown - sum
  const kept =
    closed === 0
      ? 'Every receipt shown is kept, exactly once and with the content that was sent.'
      : `${closed} receipts are kept nowhere, and were closed by a person, with a reason; every other is kept.`
  const verdict =
    off.length === 0
      ? kept
      : `${off.length} off:\n${off.map(({ receipt, what }) => `  ${receipt}  ${what}`).join('\n')}`
  const damaged = damagedLines > 0 ? `${damagedLines} damaged lines in the receipt log.\n` : ''
  const other =
    unproven > 0 ? `${unproven} made with an earlier secret: their content cannot be proven.\n` : ''
  return `Receipts shown ${String(shown).padStart(9)}\n\n${rows.join('\n')}\n  ${'sum'.padEnd(12)}${String(sum).padStart(9)}\n\n${damaged}${other}${verdict}\n`
}
