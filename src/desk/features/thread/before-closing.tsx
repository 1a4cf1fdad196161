import { Button } from '@mantine/core'
import { useLayoutEffect, useRef } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { ClockIcon } from '../../ui/icons.tsx'
import { MarkActs, useMark } from '../reply-check/mark-acts.tsx'

type Props = {
  inquiryId: string
  questions: readonly string[]
  isClosing: boolean
  onClose: () => void
  onBack: () => void
}

/** Which questions have no answer yet, before an inquiry is closed that was answered in part. It closes all the same where the counselor says so. */
export function BeforeClosing({ inquiryId, questions, isClosing, onClose, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  const mark = useMark(inquiryId)
  useLayoutEffect(() => heading.current?.focus(), [])
  return (
    <section className="before-sending before-sending--calm" aria-labelledby="before-closing">
      <h2 id="before-closing" ref={heading} tabIndex={-1}>
        {questions.length === 0 ? t('check.settled') : t('close.open-questions', { count: questions.length })}
      </h2>
      <ul>
        {questions.map((text) => (
          <li key={text}>
            <ClockIcon />{' '}
            <span>
              <q dir="auto">{text}</q>{' '}
              <MarkActs
                text={text}
                onMark={(state) => {
                  mark.mutate({ text, state })
                  // The button goes with its line.
                  heading.current?.focus()
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="alert-line small" role="alert">
        {mark.error ? sayFailure(mark.error) : ''}
      </p>
      <div className="acts acts--tight">
        <Button variant="default" onClick={onBack}>
          {t('close.keep-open')}
        </Button>
        <BusyButton isBusy={isClosing} onClick={onClose}>
          {t(questions.length === 0 ? 'close.close' : 'close.anyway')}
        </BusyButton>
      </div>
    </section>
  )
}
