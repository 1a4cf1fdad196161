import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { memo, type MouseEvent } from 'react'
import type { InquiryLine } from '../../../core/inquiries/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { Instant } from '../../ui/instant.tsx'
import { SampleBadge } from '../../ui/sample-badge.tsx'
import { isLate, PromiseClock } from '../../ui/promise-clock.tsx'
import { TagList } from '../../ui/tag-list.tsx'
import type { Queue } from './inbox-query.ts'
import { sayCountry } from '../../ui/country.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = {
  line: InquiryLine
  now: Date
  /** The queue it stands in, which stays beside it once it is open. */
  queue?: Queue
  isOpen?: boolean
  isSelected?: boolean
  /** Without it nothing can be selected. */
  onSelect?: (id: string, isSelected: boolean, isRange: boolean) => void
}

/** One inquiry in the list; all of it is the link, which is named after the person. */
export const InquiryRow = memo(function InquiryRow({
  line,
  now,
  queue = {},
  isOpen = false,
  isSelected = false,
  onSelect,
}: Props) {
  const {
    id,
    person,
    programs,
    excerpt,
    receivedAt,
    promisedBy,
    answeredAt,
    assignedTo,
    isSample,
    isAnsweredInPart,
    againFor,
    closedAt,
    tags,
  } = line
  return (
    <li className={classOf(line, now, isSelected || isOpen)}>
      {onSelect && (
        <Checkbox
          className="line-select"
          aria-label={t('inbox.select', { name: person.name })}
          checked={isSelected}
          onClick={(event: MouseEvent<HTMLInputElement>) =>
            onSelect(id, event.currentTarget.checked, event.shiftKey)
          }
          onChange={() => undefined}
        />
      )}
      <div className="line-person">
        <Link
          className="line-link"
          to="/inquiries/$id"
          params={{ id }}
          search={queue}
          aria-current={isOpen ? 'page' : undefined}
          data-line={id}
        >
          <bdi>{person.name}</bdi>
        </Link>
        {isSample && (
          <>
            {' '}
            <SampleBadge />
          </>
        )}
        {person.country && (
          <div className="muted small" dir="auto">
            {sayCountry(person.country)}
          </div>
        )}
      </div>
      <div className="line-clock">
        {closedAt === null ? (
          <PromiseClock promisedBy={promisedBy} answeredAt={answeredAt} now={now} />
        ) : (
          <span className="clock clock--answered">
            {t('clock.closed')} <Instant at={closedAt} now={now} />
          </span>
        )}
        {isAnsweredInPart && <div className="line-again">{t('inbox.in-part')}</div>}
        {againFor && (
          <div className={againFor === 'undelivered' ? 'line-again line-again--undelivered' : 'line-again'}>
            {t(`inbox.again.${againFor}`)}
          </div>
        )}
      </div>
      <div className="line-about">
        <p className="line-programs" dir="auto">
          {programs.length === 0 ? t('inquiry.general') : joinWords(programs.map(({ name }) => name))}
        </p>
        <p className="line-excerpt" dir="auto">
          {excerpt || t('inbox.no-message')}
        </p>
        <TagList tags={tags} label={t('tags.title')} />
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

function classOf({ promisedBy, answeredAt, closedAt }: InquiryLine, now: Date, isSelected: boolean): string {
  const names = ['line']
  if (closedAt === null && isLate({ promisedBy, answeredAt, now })) names.push('line--late')
  if (isSelected) names.push('line--selected')
  return names.join(' ')
}
