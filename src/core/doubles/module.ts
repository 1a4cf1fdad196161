import type { Module } from '../module.ts'
import { findDoubles } from './find-doubles.ts'

export const doublesModule: Module = {
  name: 'doubles',
  schedules: [{ name: 'doubles.find', cron: '* * * * *', run: findDoubles }],
}
