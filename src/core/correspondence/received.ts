import type { IncomingState } from '../threads/index.ts'

/** What became of a mail that came in. */
export type Received = { state: IncomingState; inquiryId: string | null; receipt: string | null }
