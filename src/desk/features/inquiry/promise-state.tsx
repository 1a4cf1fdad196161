import type { Thread } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { PromiseClock } from '../../ui/promise-clock.tsx'

type Props = { thread: Pick<Thread, 'promise' | 'answeredAt' | 'openQuestions' | 'againBy'>; now: Date }

/** By when an inquiry wants its answer, whether it got it in time, and why staff saw it too late. */
export function PromiseState({ thread: { promise, answeredAt, openQuestions, againBy }, now }: Props) {
  return (
    <>
      <PromiseClock promisedBy={againBy ?? promise.by} answeredAt={againBy ? null : answeredAt} now={now} />
      {openQuestions.length > 0 && <span>{t('promise.in-part', { count: openQuestions.length })}</span>}
      {promise.kept !== null && <span>{t(promise.kept ? 'promise.kept' : 'promise.broken')}</span>}
      {promise.lateReason && <span>{t(`promise.${promise.lateReason}`)}</span>}
    </>
  )
}
