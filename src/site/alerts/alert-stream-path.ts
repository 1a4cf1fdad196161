/** Where open pages hear of alerts. */
export const alertStreamPath = '/alerts/stream'
