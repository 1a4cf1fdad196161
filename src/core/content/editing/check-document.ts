import type { Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import { findFindings } from '../gate/find-findings.ts'
import { parseDocument } from '../parse-document.ts'
import type { ContentTypeName } from '../registry.ts'
import type { CheckResult, Problem } from '../schema.ts'
import { findProblems } from './check-fields.ts'

/** What is wrong with what an editor has typed, while they type. The checks run once it fits its fields. */
export async function checkDocument(
  ctx: Ctx,
  type: ContentTypeName,
  key: string,
  data: unknown,
): Promise<{ problems: Problem[]; check: CheckResult | null }> {
  requirePermission(ctx, 'content:edit')
  const problems = findProblems(type, data)
  if (problems.length > 0) return { problems, check: null }
  return { problems, check: await findFindings(ctx, type, parseDocument(type, key, data)) }
}

/** What an editor has typed, as a preview shows it; null where it does not fit its fields yet. */
export function readDraft<Name extends ContentTypeName>(ctx: Ctx, type: Name, key: string, data: unknown) {
  requirePermission(ctx, 'content:edit')
  if (findProblems(type, data).length > 0) return null
  return { type, key, data: parseDocument(type, key, data) }
}
