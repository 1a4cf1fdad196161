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

/** Stands on every screen as long as a receipt does not add up, or a server says nothing of its own. */
export function LedgerNotice() {
  const { data } = useQuery(ledgerQuery)
  const now = useNow()
  if (!data || (data.off === 0 && data.silent.length === 0)) return null
  const { off, silent, at } = data
  const title = off > 0 ? t('ledger.title') : t('ledger.silent.title', { count: silent.length })
  return (
    <section className="notice-row" aria-label={title}>
      <div className="notice">
        {/* The title alone is an alert: the time below is a new one at every check. */}
        <p className="line-status" role="alert">
          <LateIcon />
          <strong>{title}</strong>
        </p>
        {off > 0 && <p>{t('ledger.text', { off, at: sayInstant(new Date(at), now) })}</p>}
        {silent.length > 0 && (
          <p>{t('ledger.silent', { count: silent.length, servers: silent.join(', ') })}</p>
        )}
      </div>
    </section>
  )
}
