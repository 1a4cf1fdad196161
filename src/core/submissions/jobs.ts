import type { Queue } from '../../platform/jobs/jobs.ts'

/** Turns submissions that wait into inquiries; handled by the inquiries room. */
export const workQueue: Queue<{ submissionIds: string[] }> = { name: 'submission.work' }
