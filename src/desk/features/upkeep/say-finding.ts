import type { Finding } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFinding } from '../../ui/say-finding.ts'

const failures = ['name', 'refused', 'timeout', 'certificate', 'redirects', 'other'] as const

/** A finding in words; of a broken link also why it leads nowhere: what its server answered, or why none did. */
export function sayUpkeep(finding: Finding): string {
  const { why } = finding.values
  if (why === undefined) return sayFinding(finding)
  const failure = failures.find((each) => each === why)
  const words = failure ? t(`upkeep.why.${failure}`) : t('upkeep.why.status', { status: String(why) })
  return sayFinding({ ...finding, values: { ...finding.values, why: words } })
}
