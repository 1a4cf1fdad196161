import { Table } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { t } from '../../messages/desk-message.ts'
import { endOtherSessions, endSession, sessionsQuery } from '../features/session/sessions-query.ts'
import { BusyButton } from '../ui/busy-button.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { WideTable } from '../ui/wide-table.tsx'
import { joinWords } from '../ui/join-words.ts'

/** Where one is signed in, and how to end that. */
export function SessionsScreen() {
  const client = useQueryClient()
  const now = useNow()
  const { data: sessions } = useSuspenseQuery(sessionsQuery)
  const refresh = () => client.invalidateQueries(sessionsQuery)
  const end = useMutation({ mutationFn: endSession, onSettled: refresh })
  const endOthers = useMutation({ mutationFn: endOtherSessions, onSettled: refresh })
  const why = end.error ?? endOthers.error
  return (
    <>
      <ScreenHeading title={t('sessions.title')} />
      <p className="lead">{t('sessions.lead')}</p>
      <p className="alert-line" role="alert">
        {why ? sayFailure(why) : ''}
      </p>
      <WideTable
        label={t('sessions.list')}
        minWidth={640}
        heads={[
          t('sessions.browser'),
          t('sessions.address'),
          t('sessions.since'),
          t('sessions.used'),
          t('sessions.acts'),
        ]}
      >
        {sessions.map(({ id, browser, address, since, lastUsed, isCurrent }) => (
          <Table.Tr key={id}>
            <Table.Th scope="row">{nameBrowser(browser)}</Table.Th>
            <Table.Td className="mono">{address}</Table.Td>
            <Table.Td>
              <Instant at={since} now={now} />
            </Table.Td>
            <Table.Td>
              <Instant at={lastUsed} now={now} />
            </Table.Td>
            <Table.Td>
              {isCurrent ? (
                t('sessions.current')
              ) : (
                <BusyButton
                  variant="default"
                  size="compact-md"
                  isBusy={end.isPending}
                  onClick={() => end.mutate(id)}
                  aria-label={t('sessions.end.what', { browser: nameBrowser(browser), address })}
                >
                  {t('sessions.end')}
                </BusyButton>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </WideTable>
      {sessions.length > 1 && (
        <div className="acts">
          <BusyButton variant="default" isBusy={endOthers.isPending} onClick={() => endOthers.mutate()}>
            {t('sessions.end.others')}
          </BusyButton>
        </div>
      )}
    </>
  )
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const
const systems = ['iPhone', 'iPad', 'Android', 'Windows', 'Mac OS', 'Linux'] as const

/** `Firefox, Windows`, as far as the `User-Agent` says it. */
function nameBrowser(userAgent: string): string {
  const browser = browsers.find((each) => userAgent.includes(`${each}/`))
  const system = systems.find((each) => userAgent.includes(each))
  return joinWords([browser, system].filter((each) => each !== undefined)) || t('sessions.unknown')
}
