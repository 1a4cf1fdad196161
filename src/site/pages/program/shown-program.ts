import type { ContentTypes, DataOf, PublishedSummary } from '../../../core/content/index.ts'
import type { Clock } from '../../clock.ts'
import type { Frame } from '../../frame.ts'

/** What the parts of a program's page are made of. */
export type ShownProgram = {
  frame: Frame
  slug: string
  program: DataOf<ContentTypes['program']>
  /** Null in a school without kinds of degree. */
  degree: DataOf<ContentTypes['degree-type']> | null
  clock: Clock
  /** The next event at which people can ask about it; null where none is planned. */
  session?: PublishedSummary<'event'> | null
}
