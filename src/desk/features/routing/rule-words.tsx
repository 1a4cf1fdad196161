import type { RuleView } from '../../../core/routing/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayConditions, useConditionChoices } from './say-conditions.ts'

/** What a rule asks for, a line for each condition. */
export function RuleAsks({ conditions }: Pick<RuleView, 'conditions'>) {
  const asked = sayConditions(conditions, useConditionChoices())
  if (asked.length === 0) return t('routing.any')
  return asked.map(({ label, value }) => (
    <div key={label}>
      <span className="muted small">{label}:</span> {value}
    </div>
  ))
}

/** Who gets what fits, and how a team shares it. */
export function RuleGoesTo({ target, share }: Pick<RuleView, 'target' | 'share'>) {
  return (
    <>
      {target === null ? (
        <span className="alert-line">{t('routing.target.gone')}</span>
      ) : (
        <bdi>{target.name}</bdi>
      )}
      {target?.kind === 'team' && <div className="muted small">{t(`routing.share.${share}`)}</div>}
    </>
  )
}
