import { useEffect, useRef, type RefObject } from 'react'
import { t } from '../../messages/desk-message.ts'
import { BusyButton } from './busy-button.tsx'
import { sayFailure } from './failure.tsx'

type Props = {
  list: RefObject<HTMLElement | null>
  /** What the focus goes to in each line. */
  selector: string
  hasMore: boolean
  /** Where the next part is more than the following lines: how far this one reached, and what the button does. */
  further?: { note: string; act: string } | undefined
  isBusy: boolean
  error: unknown
  onMore: () => Promise<unknown>
}

/** The end of a list: the way to its next part, or the word that there is none. */
export function ListFoot({ list, selector, hasMore, further, isBusy, error, onMore }: Props) {
  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])]

  const leftAt = useRef<{ count: number; last: HTMLElement | undefined } | null>(null)

  // The button may be gone: go on reading where the new lines begin, as soon as they stand there.
  useEffect(() => {
    if (!leftAt.current) return
    const { count, last } = leftAt.current
    const now = stops()
    if (now.length > count) now[last ? now.indexOf(last) + 1 : 0]?.focus()
    // Why it failed before is said until it is here.
    if (now.length > count || (error && !isBusy)) leftAt.current = null
  })

  function loadMore() {
    const before = stops()
    leftAt.current = { count: before.length, last: before.at(-1) }
    void onMore()
  }

  return (
    <div className="list-foot">
      {further && (
        <p className="muted small" role="status">
          {further.note}
        </p>
      )}
      {hasMore ? (
        <BusyButton variant="default" isBusy={isBusy} onClick={loadMore}>
          {isBusy ? t('desk.loading') : (further?.act ?? t('list.more'))}
        </BusyButton>
      ) : (
        !error && <p className="muted small">{t('list.end')}</p>
      )}
      <p role="alert">{error ? sayFailure(error) : ''}</p>
    </div>
  )
}
