import { Table, Tabs } from '@mantine/core'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { MailTemplate } from '../../core/outreach/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { MailState } from '../features/outbox/mail-state.tsx'
import { outboxQuery, outboxStates } from '../features/outbox/outbox-query.ts'
import { sessionQuery } from '../features/session/session-query.ts'
import { Emptiness } from '../ui/emptiness.tsx'
import { Instant, sayZone, useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf, pagesOf } from '../ui/list-pages.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { useListKeys } from '../ui/use-list-keys.ts'

const route = getRouteApi('/desk/outbox')

export function OutboxScreen() {
  const { state } = route.useSearch()
  const navigate = route.useNavigate()
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const { data: session } = useQuery(sessionQuery)
  const query = useInfiniteQuery({
    ...outboxQuery(state),
    placeholderData: keepPreviousData,
  })
  useListKeys(list, '.line-link')
  const pages = pagesOf(query)
  const lines = pages.flatMap((page) => page.lines)
  const counts: Partial<Record<string, number>> = pages[0]?.counts ?? {}

  return (
    <>
      <ScreenHeading title={t('outbox.title')} />
      <p className="lead">{t('outbox.lead')}</p>
      {session?.isLimited === false && (
        <p className="lead--link">
          <Link to="/incoming" search={{ show: 'waiting' }}>
            {t('incoming.title')}
          </Link>
        </p>
      )}
      <Tabs
        value={state}
        onChange={(value) =>
          void navigate({
            search: { state: outboxStates.find((tab) => tab === value) ?? 'all' },
            replace: true,
          })
        }
        keepMounted={false}
      >
        <Tabs.List aria-label={t('outbox.show')}>
          {outboxStates.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`outbox.show.${tab}`)}
              {(counts[tab] ?? 0) > 0 && <span className="tab-count figure"> {counts[tab]}</span>}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={state}>
          {lines.length === 0 ? (
            <Emptiness title={t('outbox.empty.title')} text={t('outbox.empty.text')} />
          ) : (
            <div ref={list}>
              <Table className="rows rows--stack" aria-label={t('outbox.list')}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('outbox.to')}</Table.Th>
                    <Table.Th scope="col">{t('outbox.what')}</Table.Th>
                    <Table.Th scope="col">{t('outbox.state')}</Table.Th>
                    <Table.Th scope="col">{t('outbox.decided', { zone: sayZone() })}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {lines.map((mail) => (
                    <Table.Tr key={mail.id} className="row-link">
                      <Table.Th scope="row">
                        <Link
                          to="/outbox/$id"
                          params={{ id: mail.id }}
                          className="line-link"
                          data-line={mail.id}
                        >
                          <bdi>{mail.to.name || mail.to.address}</bdi>
                        </Link>
                        {mail.to.name && <div className="muted small row-address">{mail.to.address}</div>}
                      </Table.Th>
                      <Table.Td>{sayTemplate(mail.template)}</Table.Td>
                      <Table.Td>
                        <MailState mail={mail} now={now} />
                      </Table.Td>
                      <Table.Td className="muted">
                        <Instant at={mail.createdAt} now={now} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              <ListFoot list={list} selector=".line-link" {...footOf(query)} />
            </div>
          )}
        </Tabs.Panel>
      </Tabs>
    </>
  )
}

const templates = {
  acknowledgement: 'mail.template.acknowledgement',
  reply: 'mail.template.reply',
  invitation: 'mail.template.invitation',
  'password-reset': 'mail.template.password-reset',
  'sign-in-link': 'mail.template.sign-in-link',
  'event-registration': 'mail.template.event-registration',
  subscription: 'mail.template.subscription',
  digest: 'mail.template.digest',
  'visit-code': 'mail.template.visit-code',
  'staff-notice': 'mail.template.staff-notice',
  'content-notice': 'mail.template.content-notice',
  'upkeep-notice': 'mail.template.upkeep-notice',
  'emergency-notice': 'mail.template.emergency-notice',
  'staff-digest': 'mail.template.staff-digest',
  'weekly-figures': 'mail.template.weekly-figures',
} as const satisfies Record<MailTemplate, string>

function sayTemplate(template: string): string {
  const known = Object.entries(templates).find(([name]) => name === template)
  return known ? t(known[1]) : template
}
