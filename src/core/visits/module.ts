import type { Module } from '../module.ts'
import { forgetVisits } from './codes.ts'

export const visitsModule: Module = {
  name: 'visits',
  schedules: [{ name: 'visits.forget', cron: '*/30 * * * *', run: forgetVisits }],
}
