import type { Inbox, InboxShow, InquiryLine } from '../../../core/inquiries/schema.ts'
import { liveList } from '../../ui/live-list.ts'

const byPromise = liveList<InquiryLine, Inbox>((one, other) =>
  one.promisedBy === other.promisedBy ? one.id < other.id : one.promisedBy < other.promisedBy,
)
const newestFirst = liveList<InquiryLine, Inbox>((one, other) =>
  one.receivedAt === other.receivedAt ? one.id > other.id : one.receivedAt > other.receivedAt,
)

/** What waits for an answer stands in the order in which it was promised; everything else the newest first. */
export const inboxListOf = (show: InboxShow) => (newestQueues.includes(show) ? newestFirst : byPromise)

const newestQueues: readonly InboxShow[] = ['waiting', 'answered', 'closed', 'all']
