import { CloseButton } from '@mantine/core'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { t } from '../../messages/desk-message.ts'

type Props = { title: string; onClose: () => void; children: ReactNode }

/**
 * A modal dialog, open as long as it is rendered. The browser's own: it holds the focus, gives it back, and closes on Escape.
 * What bears `data-autofocus` has the focus first.
 */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  // Before the paint, and closed while still in the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    element?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => element?.close()
  }, [])

  return (
    <dialog
      className="dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      // A press beside it closes it too, where the browser knows how.
      {...{ closedby: 'any' }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={titleId}>{title}</h2>
          <CloseButton aria-label={t('help.close')} onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  )
}
