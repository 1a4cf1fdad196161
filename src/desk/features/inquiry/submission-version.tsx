import type { AnswerLine, SubmissionView } from '../../../core/submissions/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { sayField, sayReason, sayState } from '../../ui/words.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = { submission: SubmissionView; number: number; count: number; now: Date }

/** One submission as it arrived: what was understood of it, why it was doubted, and its very bytes. */
export function SubmissionVersion({ submission, number, count, now }: Props) {
  const { receipt, receivedAt, state, reasons, postedFrom, contentType, answers, raw } = submission
  return (
    <details className="version">
      <summary>
        <strong>{nameVersion(number, count)}</strong>
        <span className="figure reference">{receipt}</span>
        <span className="muted">
          <Instant at={receivedAt} now={now} />
        </span>
      </summary>
      <div className="version-body">
        <dl className="facts facts--row">
          <div>
            <dt>{t('inquiry.verdict')}</dt>
            <dd>
              {reasons.length === 0
                ? t('inquiry.verdict.none')
                : joinWords(reasons.map(sayReason), 'semicolon')}
            </dd>
          </div>
          <div>
            <dt>{t('inquiry.state')}</dt>
            <dd>{sayState(state)}</dd>
          </div>
          <div>
            <dt>{t('inquiry.posted-from')}</dt>
            <dd>{postedFrom || t('inquiry.not-given')}</dd>
          </div>
        </dl>
        <table className="answers">
          <caption>{t('inquiry.answers')}</caption>
          <tbody>
            {answers.map(({ field, label, isUnasked, ...answer }) => (
              <tr key={field}>
                <th scope="row">{label ?? sayField(field)}</th>
                <td dir="auto">
                  {sayAnswer(answer)}
                  {isUnasked && <span className="muted"> {t('inquiry.unasked')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div>
          <h3>{t('inquiry.raw')}</h3>
          <p className="muted small">{contentType}</p>
          <pre className="raw" dir="auto">
            {raw || t('inquiry.raw.empty')}
          </pre>
        </div>
      </div>
    </details>
  )
}

function nameVersion(number: number, count: number): string {
  if (count === 1) return t('inquiry.version.only')
  return number === count ? t('inquiry.version.latest', { number }) : t('inquiry.version', { number })
}

export function sayAnswer({ value, kind }: Pick<AnswerLine, 'value' | 'kind'>): string {
  if (value === true || (kind === 'yes-no' && value === 'yes')) return t('inquiry.yes')
  if (value === false || (kind === 'yes-no' && value === 'no')) return t('inquiry.no')
  if (Array.isArray(value)) return joinWords(value.map(String))
  return value || t('inquiry.not-given')
}
