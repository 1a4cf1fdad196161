import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { t } from '../../messages/desk-message.ts'
import { filterOfInbox, rememberPlace } from '../features/inbox/inbox-place.ts'
import { useNeighbors } from '../features/inbox/use-neighbors.ts'
import { Consents, Others, Proposed } from '../features/inquiry/inquiry-facts.tsx'
import { inquiryQuery } from '../features/inquiry/inquiry-query.ts'
import { PersonFacts } from '../features/inquiry/person-facts.tsx'
import { PromiseState } from '../features/inquiry/promise-state.tsx'
import { sayAnswer, SubmissionVersion } from '../features/inquiry/submission-version.tsx'
import { ElsewhereDialog } from '../features/thread/elsewhere-dialog.tsx'
import { sessionQuery } from '../features/session/session-query.ts'
import { InquiryActs } from '../features/thread/inquiry-acts.tsx'
import { InquiryTags } from '../features/thread/inquiry-tags.tsx'
import { Notes } from '../features/thread/notes.tsx'
import { NoAddress } from '../features/thread/no-address.tsx'
import { sayTold } from '../ui/words.ts'
import { ReplyBox } from '../features/thread/reply-box.tsx'
import { ThreadList } from '../features/thread/thread-list.tsx'
import { threadQuery } from '../features/thread/thread-query.ts'
import { BackIcon } from '../ui/icons.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { SampleBadge } from '../ui/sample-badge.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useKeys } from '../ui/use-keys.ts'
import { joinWords } from '../ui/join-words.ts'

const route = getRouteApi('/desk/queue/inquiries/$id')

export function InquiryScreen() {
  const { id } = route.useParams()
  const queue = route.useSearch()
  const { data: inquiry } = useSuspenseQuery(inquiryQuery(id))
  const { data: thread } = useSuspenseQuery(threadQuery(id))
  const navigate = useNavigate()
  const now = useNow()
  const box = useRef<HTMLTextAreaElement>(null)
  const noteBox = useRef<HTMLTextAreaElement>(null)
  const { data: session } = useQuery(sessionQuery)
  const [isElsewhere, setElsewhere] = useState(false)
  const list = queue.show === undefined ? filterOfInbox() : queue
  const { previous, next } = useNeighbors(id, list)
  const { person, submissions } = inquiry
  const goTo = (id: string | null) => {
    if (!id) return
    // Not only once it is shown: one may go back before that.
    rememberPlace(id)
    void navigate({ to: '/inquiries/$id', params: { id }, search: queue })
  }
  useKeys({
    u: () => void navigate({ to: '/', search: list }),
    j: () => goTo(next),
    k: () => goTo(previous),
    a: () => box.current?.focus(),
    m: () => noteBox.current?.focus(),
    e: () => setElsewhere(true),
  })

  return (
    <article>
      <nav className="inquiry-nav small" aria-label={t('inquiry.navigation')}>
        <Link to="/" search={list} className="line-status">
          <BackIcon /> {t('desk.back')}
        </Link>
        <span className="inquiry-neighbors">
          {previous && (
            <Link to="/inquiries/$id" params={{ id: previous }} search={queue} aria-keyshortcuts="k">
              {t('inquiry.previous')}
            </Link>
          )}
          {next && (
            <Link to="/inquiries/$id" params={{ id: next }} search={queue} aria-keyshortcuts="j">
              {t('inquiry.next')}
            </Link>
          )}
        </span>
      </nav>
      <div className="inquiry-head">
        <ScreenHeading title={person.name}>
          <bdi>{person.name}</bdi>
        </ScreenHeading>
        {inquiry.isSample && (
          <p className="small">
            <SampleBadge /> {t('samples.inquiry')}
          </p>
        )}
        <div className="inquiry-facts">
          <PromiseState thread={thread} now={now} />
          <span className="figure reference">{inquiry.receipt}</span>
          <span>
            {t('clock.received')} <Instant at={inquiry.receivedAt} now={now} zoned />{' '}
            {t(`channel.by.${inquiry.channel}`)}
          </span>
        </div>
        <p className="inquiry-programs">
          {inquiry.programs.length === 0
            ? t('inquiry.general')
            : joinWords(inquiry.programs.map(({ name }) => name))}
        </p>
        <InquiryActs thread={thread} />
        <InquiryTags thread={thread} />
      </div>
      <div className="inquiry-body">
        <div>
          <Part title={t('thread.title')}>
            <ThreadList
              thread={thread}
              question={{
                name: person.name,
                text: inquiry.message,
                receivedAt: submissions.at(-1)?.receivedAt ?? inquiry.receivedAt,
                isCorrected: inquiry.version > 1,
              }}
              now={now}
            />
          </Part>
          {!thread.closed && person.email === '' && (
            <NoAddress person={person} onElsewhere={() => setElsewhere(true)} />
          )}
          {!thread.closed && person.email !== '' && (
            <ReplyBox thread={thread} person={person} box={box} onElsewhere={() => setElsewhere(true)} />
          )}
          <Part title={t('notes.title')}>
            <Notes
              thread={thread}
              selfId={session?.id}
              programs={inquiry.programs.map(({ key }) => key)}
              box={noteBox}
              now={now}
            />
          </Part>
        </div>
        <div>
          <Part title={t('inquiry.person')}>
            <PersonFacts person={person} receipt={inquiry.receipt} facts={inquiry.facts} now={now} />
            <p>
              <Link to="/people/$id" params={{ id: person.id }}>
                {t('person.more')}
              </Link>
            </p>
          </Part>
          {inquiry.programs.length > 0 && (
            <Part title={t('inquiry.programs')}>
              <ul className="plain-list">
                {inquiry.programs.map(({ key, name }) => (
                  <li key={key}>
                    <a href={`/programs/${encodeURIComponent(key)}`}>{name}</a>
                  </li>
                ))}
              </ul>
            </Part>
          )}
          {inquiry.interest && (
            <Part title={t('inquiry.interest')}>
              <p>{inquiry.interest}</p>
            </Part>
          )}
          {inquiry.more.map(({ field, label, isUnasked, ...answer }) => (
            <Part key={field} title={label === undefined || label === field ? sayTold(field) : label}>
              <p dir="auto">{sayAnswer(answer)}</p>
              {isUnasked && <p className="muted small">{t('inquiry.unasked')}</p>}
            </Part>
          ))}
          {inquiry.proposed.length > 0 && <Proposed inquiry={inquiry} now={now} />}
          <Consents inquiry={inquiry} now={now} />
          <Others inquiry={inquiry} now={now} />
        </div>
      </div>
      <Part title={t('inquiry.versions')} id="versions">
        <p className="muted small">{t('inquiry.versions.count', { count: submissions.length })}</p>
        {submissions.map((submission, at) => (
          <SubmissionVersion
            key={submission.id}
            submission={submission}
            number={at + 1}
            count={submissions.length}
            now={now}
          />
        ))}
      </Part>
      {isElsewhere && (
        <ElsewhereDialog thread={thread} name={person.name} onClose={() => setElsewhere(false)} />
      )}
    </article>
  )
}
