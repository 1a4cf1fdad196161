import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { InquiryLine } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { isLate, PromiseClock } from '../../ui/promise-clock.tsx'
import { rememberPlace } from './inbox-place.ts'

type Props = { line: InquiryLine; now: Date }

/** One inquiry in the list; all of it is the link, which is named after the person. */
export const InquiryRow = memo(function InquiryRow({ line, now }: Props) {
  const { id, person, programs, excerpt, receivedAt, promisedBy, answeredAt, assignedTo } = line
  return (
    <li className={isLate({ promisedBy, answeredAt, now }) ? 'line line--late' : 'line'}>
      <div className="line-person">
        <Link
          className="line-link"
          to="/inquiries/$id"
          params={{ id }}
          data-line={id}
          onClick={() => rememberPlace(id)}
        >
          <bdi>{person.name}</bdi>
        </Link>
        {person.country && (
          <div className="muted small" dir="auto">
            {person.country}
          </div>
        )}
      </div>
      <div className="line-clock">
        <PromiseClock promisedBy={promisedBy} answeredAt={answeredAt} now={now} />
      </div>
      <div className="line-about">
        <p className="line-programs">{programs.map(({ name }) => name).join(', ')}</p>
        <p className="line-excerpt" dir="auto">
          {excerpt || t('inbox.no-message')}
        </p>
      </div>
      <div className="line-when muted small">
        <Instant at={receivedAt} now={now} />
        {assignedTo && (
          <div>
            <bdi>{assignedTo.name}</bdi>
          </div>
        )}
      </div>
    </li>
  )
})
