import { onInquiries } from '../../live-stream.ts'
import { useNews } from '../../ui/use-news.ts'
import { inboxListOf } from './inbox-order.ts'
import { type InboxFilter, inboxQuery, pageOfInbox, pageSize } from './inbox-query.ts'

/** What came into the inbox since it was read. */
export const useInboxNews = (filter: InboxFilter) =>
  useNews({
    list: inboxListOf(filter.show),
    queryKey: inboxQuery(filter).queryKey,
    readFirst: (size) => pageOfInbox(filter, size),
    subscribe: onInquiries,
    pageSize,
  })
