import type { Ctx } from '../context.ts'
import type { GiveWay } from '../module.ts'
import { workSubmissions } from './work-submissions.ts'

/** In one transaction: few enough that a rush at the form waits only for a moment, and that one bad submission costs few others the way together. */
const maxTogether = 100

/**
 * Works the submissions of several jobs, up to 100 in one transaction.
 * @throws when any of them could not be worked, after all were tried
 */
export async function workBatch(
  ctx: Ctx,
  jobs: readonly { readonly submissionIds: readonly string[] }[],
  giveWay: GiveWay = (act) => act(),
): Promise<void> {
  const ids = [...new Set(jobs.flatMap(({ submissionIds }) => submissionIds))]
  const errors: unknown[] = []
  for (let start = 0; start < ids.length; start += maxTogether)
    await giveWay(() => workSubmissions(ctx, ids.slice(start, start + maxTogether))).catch((error) =>
      errors.push(error),
    )
  if (errors.length === 1) throw errors[0]
  if (errors.length > 1) throw new AggregateError(errors, 'some submissions could not be worked')
}
