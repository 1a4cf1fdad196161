import { Button } from '@mantine/core'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { MarkActs, useMark } from './mark-acts.tsx'

type Props = {
  inquiryId: string
  title: string
  level: 2 | 3
  isCalm?: boolean
  lead?: ReactNode
  /** Lines of the list before those of the questions. */
  findings?: ReactNode
  /** Questions without an answer, and what stands before each. */
  questions: readonly string[]
  icon: ReactNode
  label?: string
  back: string
  onBack: () => void
  act: string
  isActing: boolean
  onAct: () => void
}

/** What to look at before an act that concerns the open questions of an inquiry. It is done all the same where the counselor says so. */
export function BeforeActing({ inquiryId, title, level, isCalm = false, questions, ...props }: Props) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const marking = useMark(inquiryId)
  useLayoutEffect(() => heading.current?.focus(), [])
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={isCalm ? 'before-sending before-sending--calm' : 'before-sending'}
      aria-labelledby={id}
    >
      <Heading id={id} ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {props.lead}
      <ul>
        {props.findings}
        {questions.map((text) => (
          <li key={text}>
            {props.icon}{' '}
            <span>
              {props.label} <q dir="auto">{text}</q>{' '}
              <MarkActs
                text={text}
                onMark={(state) => {
                  marking.mutate({ text, state })
                  // The button goes with its line.
                  heading.current?.focus()
                }}
              />
            </span>
          </li>
        ))}
      </ul>
      <p className="alert-line small" role="alert">
        {marking.error ? sayFailure(marking.error) : ''}
      </p>
      <div className="acts acts--tight">
        <Button variant="default" onClick={props.onBack}>
          {props.back}
        </Button>
        <BusyButton isBusy={props.isActing} onClick={props.onAct}>
          {props.act}
        </BusyButton>
      </div>
    </section>
  )
}
