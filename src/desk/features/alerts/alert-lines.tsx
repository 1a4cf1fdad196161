import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AlertAtDesk } from '../../../core/alerts/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { Instant, useNow } from '../../ui/instant.tsx'
import { endAlert } from './alerts-query.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = {
  alerts: readonly AlertAtDesk[]
  act: 'end' | 'cancel'
  onConfirm: (alert: AlertAtDesk) => void
}

/** Alerts that are shown or will be, each with the button that ends it, and the one that confirms an emergency from elsewhere. */
export function AlertLines({ alerts, act, onConfirm }: Props) {
  const client = useQueryClient()
  const now = useNow()
  const end = useMutation({
    mutationFn: endAlert,
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  })
  return (
    <>
      <ul className="plain-list views">
        {alerts.map((alert) => {
          const { key, title, severity, isDrill, starts, ends } = alert
          return (
            <li key={key}>
              <strong>{title}</strong>
              <span>
                {joinWords([t(`alerts.severity.${severity}`), ...(isDrill ? [t('alerts.drill')] : [])])}
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
              {alert.isUnconfirmed && (
                <>
                  <span className="whole-line">{t('alerts.unconfirmed')}</span>
                  <Button
                    size="compact-md"
                    aria-label={t('alerts.confirm.what', { title })}
                    onClick={() => onConfirm(alert)}
                  >
                    {t('alerts.confirm')}
                  </Button>
                </>
              )}
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
          )
        })}
      </ul>
      <p className="alert-line" role="alert">
        {end.error ? sayFailure(end.error) : ''}
      </p>
    </>
  )
}
