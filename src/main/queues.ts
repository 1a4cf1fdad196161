import { workQueue } from '../core/submissions/index.ts'
import { mailQueue } from '../core/outreach/index.ts'

/** Every queue there is; laid out at start, before anyone may send. */
export const queues = [workQueue, mailQueue]
