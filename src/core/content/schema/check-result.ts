import { z } from 'zod'

/** What the checks before publishing found. An error stops publishing; a warning explains. */
export type Finding = {
  readonly level: 'error' | 'warning'
  readonly code: FindingCode
  readonly path: string
  readonly values: Readonly<Record<string, string | number>>
}

export type FindingCode =
  | 'accessibility'
  | 'alternative-text-missing'
  | 'alternative-text-is-file-name'
  | 'contrast-too-low'
  | 'costs-do-not-add-up'
  | 'credits-do-not-add-up'
  | 'fact-due'
  | 'figure-differs'
  | 'figure-unknown'
  | 'heading-empty'
  | 'heading-order'
  | 'heading-twice'
  | 'link-broken'
  | 'link-text-address'
  | 'link-text-twice'
  | 'link-text-vague'
  | 'link-unpublished'
  | 'range-reversed'
  | 'text-in-capitals'
  | 'text-long-sentence'

/** Names of the checks that ran, kept with their result. */
export type CheckResult = {
  readonly at: string
  readonly ran: readonly string[]
  readonly findings: readonly Finding[]
}

/** What axe-core found on the preview, as the editor's browser says: nobody else saw it run. */
export const browserCheck = z.object({
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** The widths of the page, in CSS pixels. */
  widths: z.array(z.int().positive().max(10_000)).min(1).max(5),
  findings: z
    .array(
      z.object({
        rule: z.string().max(60),
        isError: z.boolean(),
        text: z.string().max(300),
        target: z.string().max(300),
        count: z.int().positive(),
      }),
    )
    .max(100),
})
export type BrowserCheck = z.output<typeof browserCheck>
