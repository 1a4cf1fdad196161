import type { Module } from '../module.ts'
import { forgetRouted, routeInquiries } from './route-inquiries.ts'

export const routingModule: Module = {
  name: 'routing',
  permissions: ['routing:manage'],
  schedules: [
    { name: 'routing.place', cron: '* * * * *', run: routeInquiries },
    { name: 'routing.forget', cron: '41 3 * * *', run: forgetRouted },
  ],
}
