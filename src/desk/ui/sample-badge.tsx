import { t } from '../../messages/desk-message.ts'

/** Marks what was made up. */
export const SampleBadge = () => <span className="badge">{t('samples.badge')}</span>
