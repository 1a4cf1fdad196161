import { hrefOf } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'
import { formatDay } from '../../messages/spoken-formats.ts'
import type { Alert } from '../../core/alerts/index.ts'

/** A notice across the page. The button that dismisses it shows only where script can keep that promise. */
export function AlertBanner({ alert: { key, revisionId, summary: alert } }: { alert: Alert }) {
  const id = `alert-${key}`
  return (
    <site-alert id={id} revision={revisionId}>
      <section className={`alert alert-${alert.severity}`} aria-labelledby={`${id}-kind ${id}-title`}>
        <div className="alert-inner" role="status">
          <p className="alert-kind" id={`${id}-kind`}>
            {alert.kind}
          </p>
          <div>
            <p className="alert-title" id={`${id}-title`}>
              {alert.link ? <a href={hrefOf(alert.link)}>{alert.title}</a> : alert.title}
            </p>
            <p className="alert-text">
              {alert.text}{' '}
              <span className="alert-date">{t('alert.updated', { day: formatDay(alert.updated) })}</span>
            </p>
          </div>
          {alert.dismissible && alert.severity !== 'emergency' && (
            <button
              type="button"
              className="alert-dismiss"
              hidden
              aria-label={t('alert.dismiss.what', { title: alert.title })}
            >
              {t('alert.dismiss')}
            </button>
          )}
        </div>
      </section>
    </site-alert>
  )
}
