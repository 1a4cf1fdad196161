import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { fullName } from '../../../kernel/names.ts'
import type { Pair, Side } from '../../../core/doubles/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { BusyButton } from '../../ui/busy-button.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { Instant } from '../../ui/instant.tsx'
import { showUndo } from '../../ui/undo.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { keepApart, openPair } from './person-query.ts'
import { sayCountry } from '../../ui/country.ts'
import { joinWords } from '../../ui/join-words.ts'

type Props = { pair: Pair; now: Date; onDecided: () => unknown }

/** Two people who may be one, with the reasons and both ways to decide. */
export function PairCard({ pair, now, onDecided }: Props) {
  const [isMerging, setMerging] = useState(false)
  const names = { one: nameOf(pair.sides[0]), other: nameOf(pair.sides[1]) }
  const apart = useMutation({
    mutationFn: () => keepApart(pair.id),
    onSuccess: () =>
      showUndo({
        message: t('doubles.kept-apart'),
        undo: () => openPair(pair.id),
        onUndone: () => void onDecided(),
      }),
    onSettled: onDecided,
  })
  const reasons = joinWords(pair.reasons.map((reason) => t(`doubles.reason.${reason}`)))
  return (
    <article className="pair" aria-label={t('doubles.pair', names)}>
      <div className="pair-sides">
        {pair.sides.map((side) => (
          <p key={side.id} className="pair-side">
            <Link to="/people/$id" params={{ id: side.id }}>
              <bdi>{nameOf(side)}</bdi>
            </Link>
            <span>{side.email}</span>
            {side.country && <span>{sayCountry(side.country)}</span>}
            <span className="muted small">
              {t('doubles.asked', { count: side.inquiries })}
              {side.lastAskedAt && (
                <>
                  , <Instant at={side.lastAskedAt} now={now} />
                </>
              )}
            </span>
          </p>
        ))}
      </div>
      <p className="small">{t('doubles.why', { reasons })}</p>
      <p className="alert-line" role="alert">
        {apart.error ? sayFailure(apart.error) : ''}
      </p>
      <div className="acts acts--tight">
        <BusyButton
          variant="default"
          size="compact-md"
          isBusy={false}
          onClick={() => setMerging(true)}
          aria-label={t('doubles.merge.who', names)}
        >
          {t('doubles.merge')}
        </BusyButton>
        <BusyButton
          variant="default"
          size="compact-md"
          isBusy={apart.isPending}
          onClick={() => apart.mutate()}
          aria-label={t('doubles.apart.who', names)}
        >
          {t('doubles.apart')}
        </BusyButton>
      </div>
      {isMerging && <MergeDialog sides={pair.sides} onMerged={onDecided} onClose={() => setMerging(false)} />}
    </article>
  )
}

export const nameOf = ({ firstName, lastName }: Pick<Side, 'firstName' | 'lastName'>) =>
  fullName(firstName, lastName)
