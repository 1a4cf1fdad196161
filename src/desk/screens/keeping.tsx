import { Table } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { staleBackupMs } from '../../core/backups/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { keepingQuery } from '../features/keeping/keeping-query.ts'
import { RetentionRow } from '../features/keeping/retention-row.tsx'
import { Instant, sayDuration, sayInstant, useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'
import { WideTable } from '../ui/wide-table.tsx'

/** Whether the school could be brought back, and what it forgets. */
export function KeepingScreen() {
  const { backups, retention } = useSuspenseQuery(keepingQuery).data
  const now = useNow()
  const { isNightly, lastProvenAt, runs } = backups
  const isStale = lastProvenAt === null || now.getTime() - new Date(lastProvenAt).getTime() > staleBackupMs
  return (
    <>
      <ScreenHeading title={t('keeping.title')} />
      <p className="lead">{t('keeping.lead')}</p>
      <Part title={t('backups.title')}>
        <p>
          <strong>
            {lastProvenAt
              ? t('backups.proven', {
                  age: sayDuration(now.getTime() - new Date(lastProvenAt).getTime()),
                  at: sayInstant(new Date(lastProvenAt), now),
                })
              : t('backups.never')}
          </strong>
        </p>
        {isStale && isNightly && (lastProvenAt !== null || runs.length > 0) && (
          <p className="alert-line">{t('backups.stale')}</p>
        )}
        <p className="muted">{isNightly ? t('backups.nightly') : t('backups.off')}</p>
        {runs.length > 0 && (
          <WideTable
            label={t('backups.list')}
            heads={[t('backups.when'), t('backups.size'), t('backups.state')]}
          >
            {runs.map(({ id, at, rows, bytes, provenAt, failedFor }) => (
              <Table.Tr key={id}>
                <Table.Th scope="row">
                  <Instant at={at} now={now} />
                </Table.Th>
                <Table.Td>{t('backups.rows', { rows, size: (bytes / 1_000_000).toFixed(1) })}</Table.Td>
                <Table.Td>
                  {provenAt ? t('backups.is-proven') : t('backups.not-proven')}
                  {failedFor && <div className="muted small">{failedFor}</div>}
                </Table.Td>
              </Table.Tr>
            ))}
          </WideTable>
        )}
      </Part>
      <Part title={t('retention.title')}>
        <p className="muted">{t('retention.lead')}</p>
        <WideTable
          label={t('retention.title')}
          heads={[t('retention.rule'), t('retention.months'), t('retention.state'), t('retention.acts')]}
        >
          {retention.rules.map((rule) => (
            <RetentionRow key={rule.rule} rule={rule} />
          ))}
        </WideTable>
      </Part>
      <Part title={t('erasures.title')}>
        {retention.erasures.length === 0 ? (
          <p className="muted">{t('erasures.none')}</p>
        ) : (
          <ul className="plain-list">
            {retention.erasures.map(({ id, at, way, counts }) => (
              <li key={id}>
                <Instant at={at} now={now} />, {t(`erasures.way.${way}`)}:{' '}
                {counts
                  ? t('erasures.line', {
                      people: counts.people,
                      inquiries: counts.inquiries,
                      mails: counts.mails,
                      subscriptions: counts.subscriptions,
                    })
                  : t('erasures.waiting')}
              </li>
            ))}
          </ul>
        )}
      </Part>
    </>
  )
}
