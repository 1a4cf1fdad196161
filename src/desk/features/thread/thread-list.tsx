import { Fragment } from 'react'
import type { AnswerView, IncomingView, Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import { MailState } from '../outbox/mail-state.tsx'
import { BroughtFiles, SentFiles } from './message-files.tsx'
import { TakeBack } from './take-back.tsx'
import { Quoted } from './quoted.tsx'

type Props = {
  thread: Thread
  question: { name: string; text: string; receivedAt: string; isCorrected: boolean }
  now: Date
}

/** What passed between the person and the school, oldest first, with what became of each mail. */
export function ThreadList({ thread, question, now }: Props) {
  return (
    <ol className="thread">
      <li className="thread-item thread-item--theirs">
        <p className="thread-head">
          <strong>
            <bdi>{question.name}</bdi>
          </strong>
          <span className="muted small">
            <Instant at={question.receivedAt} now={now} />
          </span>
        </p>
        {question.isCorrected && (
          <p className="small thread-mark">
            {t('thread.corrected')} <a href="#versions">{t('thread.corrected.see')}</a>
          </p>
        )}
        {question.text ? (
          <p className="message" dir="auto">
            {question.text}
          </p>
        ) : (
          <p className="muted">{t('inbox.no-message')}</p>
        )}
        {thread.openedBy.map((mail) => (
          <Fragment key={mail.id}>
            <BroughtFiles inquiryId={thread.inquiryId} mail={mail} />
            {mail.text !== null && (
              <details>
                <summary className="small">{t('thread.whole-mail')}</summary>
                <p className="message" dir="auto">
                  {mail.text}
                </p>
              </details>
            )}
          </Fragment>
        ))}
      </li>
      {thread.otherMail.map((mail) => (
        <li key={mail.id} className="thread-note small">
          <span>{t('thread.acknowledgement')}</span> <MailState mail={mail} now={now} />
        </li>
      ))}
      {inOrder(thread).map((each) =>
        'how' in each ? (
          <Answer key={each.id} inquiryId={thread.inquiryId} answer={each} now={now} />
        ) : (
          <Incoming key={each.id} inquiryId={thread.inquiryId} mail={each} now={now} />
        ),
      )}
      {thread.againBy && thread.againFor && !thread.closed && (
        <li
          className={
            thread.againFor === 'undelivered' ? 'thread-note thread-note--late small' : 'thread-note small'
          }
        >
          {t(`thread.again.${thread.againFor}`)} <Instant at={thread.againBy} now={now} zoned />
        </li>
      )}
      {thread.openQuestions.length > 0 && (
        <li className="thread-note small">
          <div>
            {t('thread.in-part')}
            <ul>
              {thread.openQuestions.map((text) => (
                <li key={text} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          </div>
        </li>
      )}
      {thread.closed && (
        <li className="thread-note small">
          {t('thread.closed', { name: thread.closed.by.name })} <Instant at={thread.closed.at} now={now} />
        </li>
      )}
      {thread.reopenedFor === 'undelivered' && thread.againFor === null && !thread.closed && (
        <li className="thread-note thread-note--late small">{t('thread.undelivered')}</li>
      )}
    </ol>
  )
}

function Answer({ inquiryId, answer, now }: { inquiryId: string; answer: AnswerView; now: Date }) {
  const { by, at, how, text, cc, files, note, undoneAt, undeliveredAt, hadCounted, mail } = answer
  return (
    <li className={undoneAt ? 'thread-item thread-item--undone' : 'thread-item thread-item--ours'}>
      <p className="thread-head">
        <strong>
          <bdi>{by.name}</bdi>
        </strong>
        <span className="muted small">
          {how === 'elsewhere' && <>{t('thread.elsewhere')}, </>}
          <Instant at={at} now={now} />
        </span>
      </p>
      {undoneAt ? (
        <p className="small muted">
          {t('thread.undone')} <Instant at={undoneAt} now={now} />
        </p>
      ) : (
        <>
          {how === 'elsewhere' ? (
            <p className="message message--ours" dir="auto">
              {note}
            </p>
          ) : (
            <RichText className="message message--ours message--rich" text={text} />
          )}
          {cc.length > 0 && <p className="small muted">{t('thread.copies', { addresses: cc.join(', ') })}</p>}
          <SentFiles inquiryId={inquiryId} files={files} />
          {mail && (
            <p className="small">
              <MailState mail={mail} now={now} />
              {answer.canUndo && mail.leavesAt && (
                <TakeBack inquiryId={inquiryId} answer={answer} leavesAt={mail.leavesAt} now={now} />
              )}
            </p>
          )}
          {undeliveredAt && hadCounted && (
            <p className="small thread-mark">
              {t('thread.undelivered.answer')} <Instant at={undeliveredAt} now={now} />
            </p>
          )}
        </>
      )}
    </li>
  )
}

/** What was written after the question, by whichever side, oldest first. */
const inOrder = ({ answers, incoming }: Thread): (AnswerView | IncomingView)[] =>
  [...answers, ...incoming].toSorted((one, other) => (one.at < other.at ? -1 : 1))

function Incoming({ inquiryId, mail, now }: { inquiryId: string; mail: IncomingView; now: Date }) {
  const { from, at, text, quoted, isAutomatic, isReport, isFromOther } = mail
  if (isReport)
    return (
      <li className="thread-note small">
        <details>
          <summary>
            {t('thread.report')} <Instant at={at} now={now} />
          </summary>
          <p className="message muted" dir="auto">
            {text}
          </p>
        </details>
      </li>
    )
  return (
    <li className="thread-item thread-item--theirs">
      <p className="thread-head">
        <strong>
          <bdi>{from.name || from.address}</bdi>
        </strong>
        <span className="muted small">
          <Instant at={at} now={now} />
        </span>
      </p>
      {isAutomatic && <p className="small muted">{t('thread.automatic')}</p>}
      {isFromOther && (
        <p className="small thread-mark">{t('thread.other-address', { address: from.address })}</p>
      )}
      <p className="message" dir="auto">
        {text}
      </p>
      <BroughtFiles inquiryId={inquiryId} mail={mail} />
      <Quoted text={quoted} />
    </li>
  )
}
