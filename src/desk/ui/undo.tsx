import { Button, Kbd } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { t } from '../../messages/desk-message.ts'
import { sayFailure } from './failure.tsx'

/** How long an act can be taken back from the notice about it. */
export const undoMs = 10_000

type Undo = { message: string; undo: () => Promise<unknown>; onUndone?: () => void }

let last: { id: string; run: () => void } | null = null

/** Says what was done, with the way back, for ten seconds; the last such act can also be taken back by the key `z`. */
export function showUndo({ message, undo, onUndone }: Undo): void {
  const id = `undo-${crypto.randomUUID()}`
  const run = () => {
    forget(id)
    notifications.hide(id)
    undo().then(
      () => {
        notifications.show({ message: t('undo.done'), autoClose: 4_000, ...closeButton() })
        onUndone?.()
      },
      (error: unknown) =>
        notifications.show({ message: sayFailure(error), autoClose: undoMs, ...closeButton() }),
    )
  }
  last = { id, run }
  notifications.show({
    id,
    autoClose: undoMs,
    ...closeButton(),
    onClose: () => forget(id),
    message: (
      <span className="undo">
        <span>{message}</span>
        <Button variant="default" size="compact-md" onClick={run} aria-keyshortcuts="z">
          {t('undo.undo')} <Kbd ms={6}>z</Kbd>
        </Button>
      </span>
    ),
  })
}

/** Says what was done and cannot be taken back. */
export const showDone = (message: string): void =>
  void notifications.show({ message, autoClose: undoMs, ...closeButton() })

/** Where nobody is signed in any more, nothing can be taken back. */
export function closeNotices(): void {
  last = null
  notifications.clean()
}

export const undoLast = (): void => last?.run()

const closeButton = () => ({ closeButtonProps: { 'aria-label': t('undo.close') } })

function forget(id: string): void {
  if (last?.id === id) last = null
}
