import { VisuallyHidden } from '@mantine/core'
import type { AskedQuestion } from '../../../core/replies/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { ClockIcon, DoneIcon } from '../../ui/icons.tsx'
import { MarkActs, useMark } from './mark-acts.tsx'

type Props = { inquiryId: string; questions: readonly AskedQuestion[] }

export const isOpen = ({ isAnswered, marked }: AskedQuestion) => !isAnswered && marked === null

/** What the person asked, and which of it the reply speaks of so far. */
export function QuestionList({ inquiryId, questions }: Props) {
  const mark = useMark(inquiryId)
  const asked = questions.filter(({ marked }) => marked?.state !== 'no-question')
  const left = questions.filter(({ marked }) => marked?.state === 'no-question')
  if (questions.length === 0) return null
  const open = asked.filter(isOpen).length
  return (
    <section className="questions" aria-label={t('questions.title')}>
      <p className="questions-head small">
        <strong>{t('questions.title')}</strong>{' '}
        <span className="muted" role="status">
          {open === 0 ? t('questions.none-open') : t('questions.open', { open, count: asked.length })}
        </span>
      </p>
      <ul>
        {asked.map((each) => (
          <li key={each.text} className={isOpen(each) ? 'question question--open' : 'question'}>
            {isOpen(each) ? <ClockIcon /> : <DoneIcon />}
            <span>
              <VisuallyHidden>
                {t(isOpen(each) ? 'questions.is-open' : 'questions.is-answered')}{' '}
              </VisuallyHidden>
              <span dir="auto">{each.text}</span>{' '}
              {each.marked && (
                <span className="muted">{t('questions.marked', { name: each.marked.by })} </span>
              )}
              {isOpen(each) ? (
                <MarkActs text={each.text} onMark={(state) => mark.mutate({ text: each.text, state })} />
              ) : (
                each.marked && (
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => mark.mutate({ text: each.text, state: 'open' })}
                  >
                    {t('questions.mark-open')}
                    <VisuallyHidden>: {each.text}</VisuallyHidden>
                  </button>
                )
              )}
            </span>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <p className="small muted">
          {t('questions.left', { count: left.length })}{' '}
          <button
            type="button"
            className="link-button"
            onClick={() => left.forEach(({ text }) => mark.mutate({ text, state: 'open' }))}
          >
            {t('questions.show-left')}
          </button>
        </p>
      )}
      <span className="alert-line small" role="alert">
        {mark.error ? sayFailure(mark.error) : ''}
      </span>
    </section>
  )
}
