import type { DataOf } from '../../core/content/index.ts'
import type { degreeType } from '../../core/content/types/degree-type.ts'
import { t } from '../../messages/message.ts'
import { Trusted } from './trusted.tsx'

/** Credits at a glance: the sum in figures, and one stroke for each credit, all degrees to the same scale. */
export function CreditRuler({ degree, longest }: { degree: DataOf<typeof degreeType>; longest: number }) {
  const { totalCredits: total, requires } = degree
  const rest = total - requires.credits
  return (
    <div className="credits">
      <p className="credits-sum">
        <span className="credits-total">{total}</span> = {rest} +{' '}
        <span className="credits-required">{requires.credits}</span>
      </p>
      <Trusted
        as="svg"
        className="credits-ruler"
        {...{ viewBox: `0 0 ${longest * 8} 28`, preserveAspectRatio: 'xMinYMid meet' }}
        aria-hidden
        html={strokes(0, rest, '') + strokes(rest, requires.credits, ' class="on"')}
      />
      <p className="credits-key">
        {t('degrees.sum', { total, coursework: rest, required: requires.credits, work: requires.name })}
      </p>
    </div>
  )
}

// One dashed line is as many strokes as wanted.
const strokes = (from: number, count: number, attributes: string) =>
  `<path${attributes} d="M${from * 8} 14h${count * 8}" stroke-width="28" stroke-dasharray="2 6"/>`
