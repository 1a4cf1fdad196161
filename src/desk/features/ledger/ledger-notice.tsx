import { queryOptions, useQuery } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { api, ask } from '../../api.ts'
import { LateIcon } from '../../ui/icons.tsx'
import { sayInstant, useNow } from '../../ui/instant.tsx'

const ledgerQuery = queryOptions({
  queryKey: ['ledger'],
  queryFn: () => ask(api.ledger.$get()),
  refetchInterval: 60_000,
})

/** Stands on every screen as long as the standing check finds a receipt that is not accounted for. */
export function LedgerNotice() {
  const { data } = useQuery(ledgerQuery)
  const now = useNow()
  if (!data || data.off === 0) return null
  return (
    <section className="notice-row" aria-label={t('ledger.title')}>
      <div className="notice">
        {/* The title alone is an alert: the time below is a new one at every check. */}
        <p className="line-status" role="alert">
          <LateIcon />
          <strong>{t('ledger.title')}</strong>
        </p>
        <p>
          {t('ledger.text', { off: data.off, shown: data.shown, at: sayInstant(new Date(data.at), now) })}
        </p>
      </div>
    </section>
  )
}
