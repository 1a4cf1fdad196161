import type { Queue } from '../../platform/jobs/jobs.ts'

/** Turns submissions that wait into inquiries; handled by the inquiries room. */
export const workQueue: Queue<{ submissionIds: string[] }> = { name: 'submission.work' }

/** Writes to the senders who have to confirm; handled by the inquiries room. */
export const confirmQueue: Queue<{ submissionIds: string[] }> = { name: 'submission.confirm' }
