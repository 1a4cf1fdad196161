import { Button, Table } from '@mantine/core'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { mailtoHref } from '../../kernel/email-address.ts'
import { fullName } from '../../kernel/names.ts'
import { t } from '../../messages/desk-message.ts'
import { InquiryRow } from '../features/inbox/inquiry-row.tsx'
import { PersonEvents } from '../features/events/person-events.tsx'
import { EraseDialog } from '../features/keeping/erase-dialog.tsx'
import { FactActs } from '../features/people/fact-acts.tsx'
import { PersonDoubles } from '../features/people/person-doubles.tsx'
import { personQuery } from '../features/people/person-query.ts'
import { sessionQuery } from '../features/session/session-query.ts'
import { StagePicker } from '../features/people/stage-picker.tsx'
import { SplitDialog } from '../features/people/split-dialog.tsx'
import { PersonTasks } from '../features/tasks/person-tasks.tsx'
import { BroughtFiles, SentFiles } from '../features/thread/message-files.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'
import { sayField, sayPurpose } from '../ui/words.ts'
import { WideTable } from '../ui/wide-table.tsx'
import { sayCountry } from '../ui/country.ts'

const route = getRouteApi('/desk/people/$id')

/** All that the school knows of one person, with where it comes from. */
export function PersonScreen() {
  const { id } = route.useParams()
  const { data } = useSuspenseQuery(personQuery(id))
  const now = useNow()
  const list = useRef<HTMLUListElement>(null)
  const [isSplitting, setSplitting] = useState(false)
  const [isErasing, setErasing] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const mayDecide = session?.isLimited === false
  const navigate = useNavigate()
  useListKeys(list, '.line-link')
  const { person, facts, consents, inquiries, messages, notes } = data
  const name = fullName(person.firstName, person.lastName)
  return (
    <article>
      <ScreenHeading title={name}>
        <bdi>{name}</bdi>
      </ScreenHeading>
      <p className="inquiry-facts">
        {person.email && (
          <a href={mailtoHref(person.email, { subject: inquiries[0]?.receipt ?? '' })}>{person.email}</a>
        )}
        {person.email && !person.isConfirmed && (
          <span className="muted small">{t('inquiry.unconfirmed')}</span>
        )}
        {person.country && <span>{sayCountry(person.country)}</span>}
        {person.employer && (
          <span>
            <bdi>{person.employer}</bdi>
          </span>
        )}
        <span>
          {t('inquiry.since')} <Instant at={person.since} now={now} />
        </span>
        {!mayDecide && <span>{t(`lifecycle.${person.lifecycle}`)}</span>}
      </p>
      {mayDecide && <StagePicker id={person.id} lifecycle={person.lifecycle} />}
      <Part title={t('person.inquiries')}>
        <ul ref={list} aria-label={t('person.inquiries')}>
          {inquiries.map((line) => (
            <InquiryRow key={line.id} line={line} now={now} />
          ))}
        </ul>
        {mayDecide && inquiries.length > 1 && (
          <Button className="part-act" variant="default" size="compact-md" onClick={() => setSplitting(true)}>
            {t('split.open')}
          </Button>
        )}
      </Part>
      {isErasing && (
        <EraseDialog
          person={person}
          name={name}
          onErased={() => void navigate({ to: '/people', search: { q: '', lifecycle: '' } })}
          onClose={() => setErasing(false)}
        />
      )}
      {isSplitting && (
        <SplitDialog id={person.id} inquiries={inquiries} onClose={() => setSplitting(false)} />
      )}
      <PersonTasks personId={person.id} />
      <PersonEvents personId={person.id} />
      {mayDecide && <PersonDoubles id={person.id} now={now} />}
      <Part title={t('person.messages')}>
        {messages.length === 0 ? (
          <p className="muted">{t('person.messages.none')}</p>
        ) : (
          <ol className="thread">
            {messages.map((message) => (
              <li
                key={`${message.inquiryId} ${message.at}`}
                className={
                  message.isOurs ? 'thread-item thread-item--ours' : 'thread-item thread-item--theirs'
                }
              >
                <p className="thread-head">
                  <strong>
                    <bdi>{message.by}</bdi>
                  </strong>
                  <span className="muted small">
                    <Instant at={message.at} now={now} />
                  </span>
                  <Link className="small" to="/inquiries/$id" params={{ id: message.inquiryId }}>
                    {t('person.open')}
                  </Link>
                </p>
                <p className="message" dir="auto">
                  {message.text}
                </p>
                {message.isOurs ? (
                  <SentFiles inquiryId={message.inquiryId} files={message.files} />
                ) : (
                  <BroughtFiles inquiryId={message.inquiryId} mail={message} />
                )}
              </li>
            ))}
          </ol>
        )}
      </Part>
      <Part title={t('person.notes')}>
        {notes.length === 0 ? (
          <p className="muted">{t('person.notes.none')}</p>
        ) : (
          <ul className="notes">
            {notes.map(({ inquiryId, by, at, text }) => (
              <li key={`${inquiryId} ${at}`} className="note">
                <p className="thread-head">
                  <strong>
                    <bdi>{by}</bdi>
                  </strong>
                  <span className="small">
                    <Instant at={at} now={now} />
                  </span>
                </p>
                <p className="message" dir="auto">
                  {text}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t('inquiry.consents')}>
        {consents.length === 0 ? (
          <p className="muted">{t('inquiry.consents.none')}</p>
        ) : (
          <ul className="plain-list">
            {consents.map(({ purpose, wording, at, receipt }) => (
              <li key={`${purpose} ${at}`}>
                <strong>{sayPurpose(purpose)}</strong>, <Instant at={at} now={now} />,{' '}
                <span className="figure reference">{receipt}</span>
                <p>“{wording}”</p>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t('person.facts')}>
        <p className="muted small">{t('person.facts.lead')}</p>
        <WideTable
          label={t('person.facts')}
          minWidth={560}
          heads={[
            t('person.fact.what'),
            t('person.fact.value'),
            t('person.fact.state'),
            t('person.fact.source'),
            ...(mayDecide ? [t('person.fact.acts')] : []),
          ]}
        >
          {facts.map(({ id, field, value, state, at, receipt, channel, inquiryId, isDecided, isNew }) => (
            <Table.Tr key={id}>
              <Table.Th scope="row">{sayField(field)}</Table.Th>
              <Table.Td dir="auto">{field === 'country' ? sayCountry(value) : value}</Table.Td>
              <Table.Td>{t(isNew ? 'person.fact.new' : `person.fact.${state}`)}</Table.Td>
              <Table.Td>
                {inquiryId === null ? (
                  <span className="figure reference">{receipt}</span>
                ) : (
                  <Link className="figure reference" to="/inquiries/$id" params={{ id: inquiryId }}>
                    {receipt}
                  </Link>
                )}{' '}
                {t(`channel.by.${channel}`)}, <Instant at={at} now={now} />
              </Table.Td>
              {mayDecide && (
                <Table.Td>
                  <FactActs fact={{ id, field, value, state, isDecided }} />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </WideTable>
      </Part>
      {session?.permissions.includes('person:erase') && (
        <Button className="part-act" variant="default" onClick={() => setErasing(true)}>
          {t('erase.open')}
        </Button>
      )}
    </article>
  )
}
