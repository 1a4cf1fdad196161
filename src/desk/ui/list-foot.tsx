import type { RefObject } from 'react'
import { t } from '../../messages/desk-message.ts'
import { BusyButton } from './busy-button.tsx'
import { sayFailure } from './failure.tsx'

type Props = {
  list: RefObject<HTMLElement | null>
  /** What the focus goes to in each line. */
  selector: string
  hasMore: boolean
  isBusy: boolean
  error: unknown
  onMore: () => Promise<unknown>
}

/** The end of a list: the way to its next part, or the word that there is none. */
export function ListFoot({ list, selector, hasMore, isBusy, error, onMore }: Props) {
  const stops = () => [...(list.current?.querySelectorAll<HTMLElement>(selector) ?? [])]

  async function loadMore() {
    const before = stops()
    await onMore()
    // The button may be gone: go on reading where the new lines begin.
    requestAnimationFrame(() => {
      const after = stops()
      const last = before.at(-1)
      if (after.length > before.length) after[last ? after.indexOf(last) + 1 : 0]?.focus()
    })
  }

  return (
    <div className="list-foot">
      {hasMore ? (
        <BusyButton variant="default" isBusy={isBusy} onClick={() => void loadMore()}>
          {isBusy ? t('desk.loading') : t('list.more')}
        </BusyButton>
      ) : (
        <p className="muted small">{t('list.end')}</p>
      )}
      <p role="alert">{error ? sayFailure(error) : ''}</p>
    </div>
  )
}
