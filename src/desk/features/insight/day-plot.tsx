import type { Insight } from '../../../core/insight/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayDay } from '../../ui/instant.tsx'
import { sayNumber } from '../../ui/numbers.ts'

/** A column for each day; the table beside it has the numbers. */
export function DayPlot({ days }: { days: Insight['byDay'] }) {
  const largest = Math.max(1, ...days.map(({ count }) => count))
  const width = 720
  const step = width / days.length
  const end = days.at(-1)
  const peak = days.find(({ count }) => count === largest)
  return (
    <svg className="day-plot" viewBox={`0 0 ${width} 170`} role="img" aria-label={t('insight.by-day')}>
      {[0.5, 1].map((part) => (
        <line
          key={part}
          className="day-plot-rule"
          x1="0"
          x2={width}
          y1={150 - 130 * part}
          y2={150 - 130 * part}
        />
      ))}
      {days.map(({ day, count }, at) => {
        const height = (130 * count) / largest
        return (
          <rect key={day} x={at * step + step * 0.1} y={150 - height} width={step * 0.8} height={height}>
            <title>{`${sayDay(day)}: ${sayNumber(count)}`}</title>
          </rect>
        )
      })}
      <line className="day-plot-base" x1="0" x2={width} y1="150" y2="150" />
      <text x="0" y="167">
        {days[0] && sayDay(days[0].day)}
      </text>
      <text x={width} y="167" textAnchor="end">
        {end && sayDay(end.day)}
      </text>
      <text x="0" y="14">
        {peak && sayNumber(peak.count)}
      </text>
    </svg>
  )
}
