import type { Module } from '../module.ts'
import { sweepStaff } from './sweep.ts'

export const staffModule: Module = {
  name: 'staff',
  permissions: ['staff:manage'],
  schedules: [{ name: 'staff.sweep', cron: '*/10 * * * *', run: sweepStaff }],
}
