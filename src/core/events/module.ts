import type { Module } from '../module.ts'
import { tendRegistrations } from './tend.ts'

export const eventsModule: Module = {
  name: 'events',
  permissions: ['registration:read', 'registration:manage'],
  schedules: [{ name: 'registration.tend', cron: '* * * * *', run: tendRegistrations }],
}
