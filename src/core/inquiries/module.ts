import { workManyOn, type Module } from '../module.ts'
import { confirmQueue, markFailed, workQueue } from '../submissions/index.ts'
import { inquiryChannel } from './announce.ts'
import { askToConfirm } from './ask-to-confirm.ts'
import { workBatch } from './work-batch.ts'

/** A rush brings a job for each shared commit, of a few submissions each. */
const jobsAtOnce = 100

export const inquiriesModule: Module = {
  name: 'inquiries',
  permissions: ['inquiry:read'],
  work: [
    workManyOn(workQueue, jobsAtOnce, workBatch, {
      dead: (ctx, { submissionIds }) => markFailed(ctx, submissionIds),
    }),
    workManyOn(confirmQueue, jobsAtOnce, askToConfirm),
  ],
  channels: [inquiryChannel],
}
