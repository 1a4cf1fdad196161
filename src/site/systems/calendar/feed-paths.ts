/** Paths of the feeds, below the calendar's own. */
export const feedPaths = {
  all: '/feeds/all.ics',
  academic: '/feeds/academic.ics',
  kind: (kind: string) => `/feeds/kinds/${kind}.ics`,
  program: (key: string) => `/feeds/programs/${key}.ics`,
}
