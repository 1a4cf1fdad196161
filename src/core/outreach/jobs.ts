import type { Queue } from '../../platform/jobs/jobs.ts'

/** Hands waiting mail to the relay. */
export const mailQueue: Queue<{ mailIds: string[] }> = { name: 'mail.send' }
