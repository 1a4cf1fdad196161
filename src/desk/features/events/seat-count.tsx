import type { Seats } from '../../../core/events/schema.ts'
import { t } from '../../../messages/desk-message.ts'

/** How many come, of how many seats, and how many wait. */
export function SeatCount({ seats, taken, waiting }: Seats) {
  return (
    <>
      <span className="figure">
        {seats === null ? t('events.taken', { taken }) : t('events.taken.of', { taken, seats })}
      </span>
      {waiting > 0 && <div className="muted small">{t('events.waiting', { waiting })}</div>}
    </>
  )
}
