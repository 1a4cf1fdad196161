import type { Insight } from '../../../core/insight/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayDay } from '../../ui/instant.tsx'
import { sayNumber } from '../../ui/numbers.ts'

/** A column for each day; the table beside it has the numbers. */
export function DayPlot({ days }: { days: Insight['byDay'] }) {
  const largest = Math.max(1, ...days.map(({ count }) => count))
  const end = days.at(-1)
  const peak = days.find(({ count }) => count === largest)
  return (
    <div className="day-plot">
      <p aria-hidden>{peak && sayNumber(peak.count)}</p>
      <svg
        viewBox={`0 0 ${days.length} 100`}
        preserveAspectRatio="none"
        role="img"
        aria-label={t('insight.by-day')}
      >
        {[0.5, 1].map((part) => (
          <line
            key={part}
            className="day-plot-rule"
            x1="0"
            x2={days.length}
            y1={100 - 99 * part}
            y2={100 - 99 * part}
          />
        ))}
        {days.map(({ day, count }, at) => {
          const height = (99 * count) / largest
          return (
            <rect key={day} x={at + 0.1} y={100 - height} width={0.8} height={height}>
              <title>{t('label.value', { label: sayDay(day), value: sayNumber(count) })}</title>
            </rect>
          )
        })}
        <line className="day-plot-base" x1="0" x2={days.length} y1="100" y2="100" />
      </svg>
      <p className="day-plot-ends" aria-hidden>
        <span>{days[0] && sayDay(days[0].day)}</span>
        <span>{end && sayDay(end.day)}</span>
      </p>
    </div>
  )
}
