import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AlertAtDesk } from '../../../core/alerts/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { Instant, useNow } from '../../ui/instant.tsx'
import { endAlert } from './alerts-query.ts'

/** Alerts that are shown or will be, each with the button that ends it. */
export function AlertLines({ alerts, act }: { alerts: readonly AlertAtDesk[]; act: 'end' | 'cancel' }) {
  const client = useQueryClient()
  const now = useNow()
  const end = useMutation({
    mutationFn: endAlert,
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  })
  return (
    <>
      <ul className="plain-list views">
        {alerts.map(({ key, title, severity, isDrill, starts, ends }) => (
          <li key={key}>
            <strong>{title}</strong>
            <span>
              {t(`alerts.severity.${severity}`)}
              {isDrill && `, ${t('alerts.drill')}`}
            </span>
            <span className="muted small">
              {starts !== null && (
                <>
                  {t('alerts.from')} <Instant at={starts} now={now} zoned />{' '}
                </>
              )}
              {ends === null ? (
                t('alerts.until.ended')
              ) : (
                <>
                  {t('alerts.until')} <Instant at={ends} now={now} zoned />
                </>
              )}
            </span>
            <BusyButton
              variant="default"
              size="compact-md"
              isBusy={end.isPending}
              aria-label={t(`alerts.${act}.what`, { title })}
              onClick={() => end.mutate(key)}
            >
              {t(`alerts.${act}`)}
            </BusyButton>
          </li>
        ))}
      </ul>
      <p className="alert-line" role="alert">
        {end.error ? sayFailure(end.error) : ''}
      </p>
    </>
  )
}
