import type { Queue } from '../../platform/jobs/jobs.ts'

/** The name under which submissions that wait are worked: their rows are the queue, and no job is sent for them. */
export const workQueue = { name: 'submission.work' }

/** Writes to the senders who have to confirm; handled by the inquiries room. */
export const confirmQueue: Queue<{ submissionIds: string[] }> = { name: 'submission.confirm' }
