import { workOn, type Module } from '../module.ts'
import { markFailed, workQueue } from '../submissions/index.ts'
import { inquiryChannel } from './announce.ts'
import { workSubmissions } from './work-submissions.ts'

export const inquiriesModule: Module = {
  name: 'inquiries',
  permissions: ['inquiry:read'],
  work: [
    workOn(workQueue, (ctx, { submissionIds }) => workSubmissions(ctx, submissionIds), {
      dead: (ctx, { submissionIds }) => markFailed(ctx, submissionIds),
      givesWay: true,
    }),
  ],
  channels: [inquiryChannel],
}
