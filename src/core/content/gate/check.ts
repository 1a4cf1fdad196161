import type { z } from 'zod'
import type { Day } from '../../../kernel/dates.ts'
import type { ContentTypeName } from '../registry.ts'
import type { Finding, FindingCode } from '../schema.ts'

/** What a check may look at: a document that fits its type, and the day it is at the school. */
export type Checked = {
  readonly type: ContentTypeName
  readonly fields: z.ZodType
  readonly data: unknown
  readonly today: Day
}

/** One rule, or a few that belong together; it looks at nothing but the document. */
export type Check = (checked: Checked) => Finding[]

type Values = Finding['values']
export const error = (code: FindingCode, path: string, values: Values = {}): Finding => ({
  level: 'error',
  code,
  path,
  values,
})
export const warning = (code: FindingCode, path: string, values: Values = {}): Finding => ({
  level: 'warning',
  code,
  path,
  values,
})
