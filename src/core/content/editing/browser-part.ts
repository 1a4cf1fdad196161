import { desc, eq } from 'drizzle-orm'
import { newId } from '../../../kernel/ids.ts'
import type { Ctx } from '../../context.ts'
import { isError } from '../gate/find-findings.ts'
import type { BrowserCheck, CheckResult, Finding } from '../schema.ts'
import { contentChecks } from '../table.ts'

/** What the record calls axe-core's part: it ran where the server could not see it. */
export const browserCheckName = 'axe-core in the editor’s browser'

/** What axe-core found on a revision, and the line of the record that says that it ran. */
type BrowserPart = { readonly ran: readonly string[]; readonly findings: readonly Finding[] }

export const partOf = ({ version, widths, findings }: BrowserCheck): BrowserPart => ({
  ran: [`${browserCheckName} ${version}, ${widths.join(' and ')} px`],
  findings: findings.map(({ isError, rule, text, target, count }) => ({
    level: isError ? 'error' : 'warning',
    code: 'accessibility',
    path: '',
    values: { text, rule, target, count },
  })),
})

/** What axe-core found the last time that it ran on a revision, such as when it was scheduled; nothing where it never did. */
export async function findBrowserPart({ db }: Pick<Ctx, 'db'>, revisionId: string): Promise<BrowserPart> {
  const checks = await db
    .select({ ran: contentChecks.ran, findings: contentChecks.findings })
    .from(contentChecks)
    .where(eq(contentChecks.revisionId, revisionId))
    .orderBy(desc(contentChecks.at), desc(contentChecks.id))
  const [last] = checks.flatMap(({ ran, findings }) => {
    const own = ran.filter((name) => name.startsWith(browserCheckName))
    const found = (findings as Finding[]).filter(({ code }) => code === 'accessibility')
    return own.length > 0 ? [{ ran: own, findings: found }] : []
  })
  return last ?? { ran: [], findings: [] }
}

export function withBrowserPart(check: CheckResult, part: BrowserPart): CheckResult {
  const findings = [...check.findings, ...part.findings]
  return {
    ...check,
    ran: [...check.ran, ...part.ran],
    findings: [...findings.filter(isError), ...findings.filter((each) => !isError(each))],
  }
}

/** Keeps a result with the revision that it is of. */
export async function keepCheck({ db }: Pick<Ctx, 'db'>, revisionId: string, check: CheckResult) {
  await db.insert(contentChecks).values({
    id: newId(),
    revisionId,
    at: new Date(check.at),
    ran: [...check.ran],
    findings: [...check.findings],
  })
}
