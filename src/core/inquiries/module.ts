import { workManyOn, workRowsOn, type Module } from '../module.ts'
import { confirmQueue, workQueue } from '../submissions/index.ts'
import { inquiryChannel } from './announce.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { workSubmissions } from './work-submissions.ts'

/** A rush brings a job for each shared commit, of a few submissions each. */
const jobsAtOnce = 100

export const inquiriesModule: Module = {
  name: 'inquiries',
  permissions: ['inquiry:read'],
  work: [
    workRowsOn(workQueue, (ctx) => workSubmissions(ctx)),
    workManyOn(confirmQueue, jobsAtOnce, askToConfirm),
  ],
  channels: [inquiryChannel],
}
