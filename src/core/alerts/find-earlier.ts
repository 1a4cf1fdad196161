import { findAuditDetails } from '../audit/index.ts'
import { findDocumentIds } from '../content/index.ts'
import type { Ctx } from '../context.ts'

/** How many messages before it a message names. */
const maxEarlier = 20

/** The revisions of an alert that were published before one of them, the oldest first. */
export async function findEarlierAlerts(
  ctx: Pick<Ctx, 'db'>,
  key: string,
  revisionId: string,
): Promise<readonly string[]> {
  const [document] = await findDocumentIds(ctx, 'alert', [key])
  if (!document) return []
  const published = await findAuditDetails(ctx, 'document', document.id, 'content.published')
  const ids = [...new Set(published.map(({ revision }) => revision))]
  // The ids sort by the time at which they were made.
  return ids.filter((id) => id < revisionId).slice(-maxEarlier)
}
