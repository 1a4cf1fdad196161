import type { Module } from '../module.ts'
import { forgetTurnedAway } from './turned-away.ts'

export const ledgerModule: Module = {
  name: 'ledger',
  permissions: ['ledger:read', 'ledger:close'],
  schedules: [{ name: 'ledger.forget-turned-away', cron: '23 4 * * *', run: forgetTurnedAway }],
}
