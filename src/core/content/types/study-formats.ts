export const paces = ['full-time', 'part-time'] as const
export const places = ['on-campus', 'virtual', 'live-virtual', 'residential-with-field-research'] as const
