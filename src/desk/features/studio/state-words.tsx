import type { DocumentLine } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'

/** Where a document stands, in words; a mark beside them tells states apart without color. */
export function DocumentStateWords({ line, now }: { line: DocumentLine; now: Date }) {
  return (
    <span className="doc-state">
      <span className={`doc-pill doc-pill--${line.state}`}>{t(`studio.state.${line.state}`)}</span>
      {line.inReview && <span className="doc-pill doc-pill--review">{t('studio.state.in-review')}</span>}
      {line.plan && (
        <span className="small">
          {t(`studio.planned.${line.plan.act}`)} <Instant at={line.plan.at} now={now} zoned />
        </span>
      )}
    </span>
  )
}
