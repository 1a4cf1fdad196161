import type { Queue } from '../../platform/jobs/jobs.ts'

/** Erases what was decided; the row of the decision is the truth, and the job only makes it happen sooner. */
export const erasureQueue: Queue<{ erasureId: string }> = { name: 'erasure.do' }
