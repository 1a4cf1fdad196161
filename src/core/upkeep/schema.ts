import type { Finding } from '../content/index.ts'

/** Something wrong in a document that is on the site, since the night in which it was found. */
export type UpkeepLine = {
  readonly documentId: string
  readonly type: string
  readonly title: string
  readonly finding: Finding
  readonly since: string
}
