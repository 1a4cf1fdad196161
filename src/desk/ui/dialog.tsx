import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../../messages/desk-message.ts'

type Props = { title: string; onClose: () => void; children: ReactNode }

/** A modal dialog, open as long as it is rendered. What bears `data-autofocus` has the focus first. */
export function Dialog({ title, onClose, children }: Props) {
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
