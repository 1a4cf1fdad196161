import type { Module } from '../module.ts'
import { sendWeeklyFigures } from './send-weekly.ts'

export const insightModule: Module = {
  name: 'insight',
  permissions: ['insight:read'],
  schedules: [{ name: 'insight.weekly', cron: '*/20 * * * *', run: sendWeeklyFigures }],
}
