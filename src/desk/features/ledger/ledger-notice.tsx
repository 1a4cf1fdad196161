import { queryOptions, useQuery } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { api, ask } from '../../api.ts'
import { LateIcon } from '../../ui/icons.tsx'
import { sayInstant, useNow } from '../../ui/instant.tsx'
import { joinWords } from '../../ui/join-words.ts'
import { Referenced } from '../../ui/referenced.tsx'

const ledgerQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: () => ask(api.ledger.$get()),
  refetchInterval: 60_000,
})

/** Stands on every screen as long as a receipt does not add up, or a server says nothing of its own. */
export function LedgerNotice() {
  const { data } = useQuery(ledgerQuery)
  const now = useNow()
  if (!data || (data.off === 0 && data.silent.length === 0 && !data.turnedAway)) return null
  const { off, silent, at, discrepancies, notNoted, turnedAway } = data
  const title = titleOf(data)
  return (
    <section className="notice-row" aria-label={title}>
      <div className="notice">
        {/* The title alone is an alert: the time below is a new one at every check. */}
        <p className="line-status" role="alert">
          <LateIcon />
          <strong>{title}</strong>
        </p>
        {turnedAway && (
          <p>
            {t('ledger.turned-away', {
              people: turnedAway.people,
              until: sayInstant(new Date(turnedAway.until), now),
            })}
          </p>
        )}
        {off > 0 && <p>{t('ledger.text', { off, at: sayInstant(new Date(at), now) })}</p>}
        {discrepancies.length > 0 && (
          <p>
            <Referenced
              text={t('ledger.open', { numbers: joinWords(discrepancies.map((each) => each.receipt)) })}
            />
          </p>
        )}
        {notNoted > 0 && <p>{t('ledger.not-noted', { count: notNoted })}</p>}
        {silent.length > 0 && (
          <p>{t('ledger.silent', { count: silent.length, servers: joinWords(silent) })}</p>
        )}
      </div>
    </section>
  )
}

type Check = { off: number; silent: readonly string[] }

function titleOf({ off, silent }: Check): string {
  if (off > 0) return t('ledger.title')
  return silent.length > 0
    ? t('ledger.silent.title', { count: silent.length })
    : t('ledger.turned-away.title')
}
