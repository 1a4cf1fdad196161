import type { Module } from '../module.ts'
import { forgetNotices } from './list-notices.ts'
import { remindOfPromises } from './remind.ts'
import { sendDigests } from './send-digests.ts'

export const noticesModule: Module = {
  name: 'notices',
  schedules: [
    { name: 'notices.remind', cron: '*/5 * * * *', run: remindOfPromises },
    { name: 'notices.digests', cron: '*/10 * * * *', run: sendDigests },
    { name: 'notices.forget', cron: '23 3 * * *', run: forgetNotices },
  ],
}
