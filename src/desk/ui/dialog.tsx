import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { t } from '../../messages/desk-message.ts'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A modal dialog, open as long as it is rendered. What bears `data-autofocus` has the focus first; once it is closed, what had it before. */
export function Dialog({ title, onClose, children }: Props) {
  useEffect(giveFocusBack, [])
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      centered
      size="32rem"
      transitionProps={{ duration: 0 }}
      // The page behind is held still by a style sheet: Mantine's own way writes a style element without our nonce.
      lockScroll={false}
      // A header of a dialog is no banner of the page, whatever its element says.
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': t('help.close') }}
    >
      {children}
    </Modal>
  )
}

/** Mantine gives the focus back when a dialog is told to close; ours goes as a whole, and the focus would go with it. */
function giveFocusBack() {
  const before = document.activeElement
  return () => {
    if (before instanceof HTMLElement && document.activeElement === document.body)
      before.focus({ preventScroll: true })
  }
}
