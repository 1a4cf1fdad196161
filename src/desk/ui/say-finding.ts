import type { Finding } from '../../core/content/schema.ts'
import { t } from '../../messages/desk-message.ts'

/** A finding in words. */
export const sayFinding = ({ code, values }: Finding): string =>
  t(`studio.finding.${code}`, { ...noValues, ...values })

/** Every value that a finding may have, so that its text can name any. */
const noValues = {
  text: '',
  count: 0,
  total: '',
  sum: '',
  credits: 0,
  day: '',
  owner: '',
  figure: '',
  ratio: '',
  type: '',
  rule: '',
  target: '',
  key: '',
  address: '',
  why: '',
}
