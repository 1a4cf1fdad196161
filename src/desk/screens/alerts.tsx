import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { hashKey } from '@tanstack/react-query'
import { useState } from 'react'
import type { AlertAtDesk } from '../../core/alerts/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { DeskFailure } from '../api.ts'
import { AlertForm } from '../features/alerts/alert-form.tsx'
import { AlertLines } from '../features/alerts/alert-lines.tsx'
import {
  alertsQuery,
  confirmEmergency,
  startAlert,
  type TypedAlert,
} from '../features/alerts/alerts-query.ts'
import { AlertDialog } from '../features/studio/alert-dialog.tsx'
import { PreviewPane } from '../features/studio/preview-pane.tsx'
import { StudioFrame } from '../features/studio/type-nav.tsx'
import { BusyButton } from '../ui/busy-button.tsx'
import { sayFailure } from '../ui/failure.tsx'
import { Instant, useNow } from '../ui/instant.tsx'
import { Part } from '../ui/part.tsx'
import { ScreenHeading } from '../ui/screen-heading.tsx'

const empty: TypedAlert = {
  title: '',
  text: '',
  severity: 'warning',
  isDrill: false,
  minutes: 240,
  day: '',
  time: '',
}

/** An alert in one act: what is on the site, what will be, a new one with its checklist and preview, and what was done. */
export function AlertsScreen() {
  const client = useQueryClient()
  const now = useNow()
  const { live, coming, log, kinds } = useSuspenseQuery(alertsQuery).data
  const [typed, setTyped] = useState(empty)
  const [isAsking, setAsking] = useState(false)
  const start = useMutation({
    mutationFn: startAlert,
    onSuccess: () => setTyped(empty),
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  })
  const [confirming, setConfirming] = useState<AlertAtDesk | null>(null)
  const confirm = useMutation({
    mutationFn: confirmEmergency,
    onSettled: () => client.invalidateQueries({ queryKey: ['alerts'] }),
  })
  const problems =
    start.error instanceof DeskFailure && start.error.code === 'invalid' ? start.error.fields : {}
  const { minutes: _, day: _day, time: _time, text, ...rest } = typed
  const data = {
    ...rest,
    kind: kinds[typed.severity],
    ...(text.trim() !== '' && { text }),
    updated: now.toISOString().slice(0, 10),
    dismissible: typed.severity !== 'emergency',
  }
  return (
    <StudioFrame current="alerts">
      <ScreenHeading title={t('alerts.title')} hasErrors={start.error !== null} />
      <p className="lead">{t('alerts.lead')}</p>
      <Part title={t('alerts.live')}>
        {live.length === 0 ? (
          <p className="muted">{t('alerts.live.none')}</p>
        ) : (
          <AlertLines alerts={live} act="end" onConfirm={setConfirming} />
        )}
        <p className="alert-line" role="alert">
          {confirm.error ? sayFailure(confirm.error) : ''}
        </p>
        <p role="status">{confirm.isSuccess ? t('alerts.confirmed') : ''}</p>
      </Part>
      {coming.length > 0 && (
        <Part title={t('alerts.coming')}>
          <AlertLines alerts={coming} act="cancel" onConfirm={setConfirming} />
        </Part>
      )}
      <Part title={t('alerts.new')}>
        <div className="doc-columns doc-columns--preview">
          <div>
            <AlertForm
              typed={typed}
              problems={problems}
              onChange={(next) => {
                setTyped(next)
                start.reset()
              }}
            />
            <div className="acts">
              <BusyButton isBusy={start.isPending} onClick={() => setAsking(true)}>
                {t(typed.day === '' ? 'alerts.go' : 'alerts.go.later')}
              </BusyButton>
            </div>
            <p className="alert-line" role="alert">
              {start.error ? sayFailure(start.error) : ''}
            </p>
            <p role="status">{start.isSuccess ? t('alerts.started') : ''}</p>
          </div>
          <aside className="doc-side">
            <PreviewPane locale={null} type="alert" documentKey="new" data={data} hash={hashKey([data])} />
          </aside>
        </div>
      </Part>
      <Part title={t('alerts.log')}>
        {log.length === 0 && <p className="muted">{t('alerts.log.none')}</p>}
        <ul className="plain-list views">
          {log.map(({ act, key, title, at, by, isDrill }) => (
            <li key={`${key} ${at} ${act}`}>
              <span>
                {t(`alerts.log.${act}`, {
                  name: by ?? t('studio.by.program'),
                  title,
                })}
                {isDrill && ` (${t('alerts.drill')})`}
              </span>
              <span className="muted small">
                <Instant at={at} now={now} />
              </span>
            </li>
          ))}
        </ul>
      </Part>
      {isAsking && (
        <AlertDialog
          isEmergency={typed.severity === 'emergency' && !typed.isDrill}
          onClose={() => setAsking(false)}
          onConfirmed={() => {
            setAsking(false)
            start.mutate({ ...typed, kind: kinds[typed.severity] })
          }}
        />
      )}
      {confirming && (
        <AlertDialog
          isEmergency
          onClose={() => setConfirming(null)}
          onConfirmed={() => {
            setConfirming(null)
            confirm.mutate(confirming.key)
          }}
        />
      )}
    </StudioFrame>
  )
}
