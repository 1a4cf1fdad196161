import { useEffect, useRef } from 'react'
import type { TypeView } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { DeskFailure } from '../../api.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { placeName, revealField } from './findings.tsx'

type ProblemProps = { error: unknown; problems: ReadonlyMap<string, string>; type: TypeView }

/** What is wrong with the form, each leading to its field (GOV.UK error summary). */
export function SaveProblems({ error, problems, type }: ProblemProps) {
  const box = useRef<HTMLDivElement>(null)
  // Once for each attempt: whoever mends a field keeps the focus there.
  useEffect(() => {
    if (error !== null) box.current?.focus()
  }, [error])
  if (!(error instanceof DeskFailure) || problems.size === 0)
    return (
      <p className="alert-line" role="alert">
        {sayFailure(error)}
      </p>
    )
  return (
    <div className="problem" role="alert" tabIndex={-1} ref={box}>
      <h2>{t('problem.title')}</h2>
      <ul>
        {[...problems].map(([path, message]) => (
          <li key={path}>
            <a
              href={`#${path}`}
              onClick={(event) => {
                event.preventDefault()
                revealField(path)
              }}
            >
              {placeName(type.fields, path)}: {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
