import { hrefOf } from '../../core/content/index.ts'
import { t } from '../../messages/message.ts'
import { formatDay } from '../../messages/spoken-formats.ts'
import type { Alert } from '../../core/alerts/index.ts'
import { markedAs, type ShownLanguage } from '../visited-language.ts'
import { AlertKind, isToldAsDrill } from './alert-kind.tsx'

type Props = {
  alert: Alert
  /** The school's own language, where the page speaks another. */
  own?: ShownLanguage | undefined
}

/** A notice across the page. The button that dismisses it shows only where script can keep that promise. */
export function AlertBanner({ alert: { key, revisionId, summary: alert }, own }: Props) {
  const id = `alert-${key}`
  const mark = markedAs(own)
  return (
    <site-alert id={id} revision={revisionId}>
      <section className={`alert alert-${alert.severity}`} aria-labelledby={`${id}-kind ${id}-title`}>
        <div className="alert-inner" role="status">
          <AlertKind className="alert-kind" id={`${id}-kind`} alert={alert} own={own} />
          <div>
            <p className="alert-title" id={`${id}-title`}>
              {alert.link ? (
                <a href={hrefOf(alert.link)} {...mark}>
                  {alert.title}
                </a>
              ) : (
                <span {...mark}>{alert.title}</span>
              )}
            </p>
            {isToldAsDrill(alert) && <p className="alert-text">{t('alert.drill.text')}</p>}
            <p className="alert-text">
              <span {...mark}>{alert.text}</span>{' '}
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
