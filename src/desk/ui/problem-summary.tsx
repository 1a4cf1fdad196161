import { useLayoutEffect, useRef } from 'react'
import { t } from '../../messages/desk-message.ts'

type Props = {
  /** Messages by the id of their field; those under '' belong to none. */
  problems: Readonly<Record<string, string>>
}

/** What is wrong with a form, above its heading: takes the focus and leads to each field (GOV.UK error summary). */
export function ProblemSummary({ problems }: Props) {
  const summary = useRef<HTMLDivElement>(null)
  const entries = Object.entries(problems)
  // With the message itself: a moment later the focus would be taken from whoever types on.
  useLayoutEffect(() => {
    if (Object.keys(problems).length > 0) summary.current?.focus()
  }, [problems])
  if (entries.length === 0) return null
  return (
    <div className="problem" ref={summary} tabIndex={-1} role="alert" aria-labelledby="problem-title">
      <h2 id="problem-title">{t('problem.title')}</h2>
      <ul>
        {entries.map(([field, message]) => (
          <li key={field}>
            {field === '' ? (
              message
            ) : (
              <a href={`#${field}`} onClick={focusField}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(event: React.MouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  document.getElementById(event.currentTarget.hash.slice(1))?.focus()
}
