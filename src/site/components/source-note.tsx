import type { Source } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'

/** Where a figure comes from and as of when, in fine print; a sample says that it is one. */
export function SourceNote({ source }: { source: Source }) {
  return (
    <span className="source">
      {source.sample && <span className="sample">{t('source.sample')}</span>}{' '}
      {t('source', { name: source.name, asOf: source.asOf })}
    </span>
  )
}
