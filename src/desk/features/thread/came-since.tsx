import type { ReactNode } from 'react'
import type { AnswerView, IncomingView } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { Instant, useNow } from '../../ui/instant.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import type { News } from './news-since.ts'

type Props = {
  news: News
  /** One's own text. */
  text: string
  isSending: boolean
  onSend: () => void
  onBack: () => void
  onDiscard: () => void
}

/** What came while a reply was being written, beside the reply: its writer decides. */
export function CameSince({ news, text, isSending, onSend, onBack, onDiscard }: Props) {
  return (
    <section className="came-since notice" aria-label={t('came-since.title')}>
      <p role="alert">
        <strong>{t('came-since.title')}</strong>
      </p>
      {news.isCorrected && <p>{t('came-since.corrected')}</p>}
      <div className="came-since-texts">
        <div>
          {news.answers.map((each) => (
            <Theirs key={each.id} name={each.by.name} at={each.at}>
              <AnswerText answer={each} />
            </Theirs>
          ))}
          {news.incoming.map((each) => (
            <Theirs key={each.id} name={each.from.name || each.from.address} at={each.at}>
              <IncomingText mail={each} />
            </Theirs>
          ))}
        </div>
        <div>
          <p className="small">
            <strong>{t('came-since.yours')}</strong>
          </p>
          <RichText className="message message--ours message--rich" text={text} />
        </div>
      </div>
      <div className="acts acts--tight">
        <BusyButton isBusy={isSending} onClick={onSend}>
          {t('came-since.send')}
        </BusyButton>
        <BusyButton variant="default" isBusy={false} onClick={onBack}>
          {t('came-since.back')}
        </BusyButton>
        <BusyButton variant="default" isBusy={false} onClick={onDiscard}>
          {t('came-since.discard')}
        </BusyButton>
      </div>
    </section>
  )
}

function Theirs({ name, at, children }: { name: string; at: string; children: ReactNode }) {
  const now = useNow()
  return (
    <div>
      <p className="small">
        <strong>
          <bdi>{name}</bdi>
        </strong>{' '}
        <span className="muted">
          <Instant at={at} now={now} />
        </span>
      </p>
      {children}
    </div>
  )
}

function AnswerText({ answer }: { answer: AnswerView }) {
  if (answer.undoneAt) return <p className="small muted">{t('came-since.undone')}</p>
  return answer.how === 'mail' ? (
    <RichText className="message message--ours message--rich" text={answer.text} />
  ) : (
    <p className="message" dir="auto">
      {t('came-since.elsewhere')} {answer.note}
    </p>
  )
}

const IncomingText = ({ mail }: { mail: IncomingView }) => (
  <p className="message" dir="auto">
    {mail.text}
  </p>
)
