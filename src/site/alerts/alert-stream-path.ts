/** Where open pages hear of alerts. */
export const alertStreamPath = '/alerts/stream'

/** The index of alerts for machines. */
export const atomPath = '/alerts/feed.atom'
