import { type ReactNode, useState } from 'react'
import { AlertDialog } from './alert-dialog.tsx'
import type { Group } from './form/path.ts'

/** Puts a checklist before an act that puts an alert up; with any other content it acts at once. */
export function useAlertCheck(
  type: string,
  data: Group,
  act: () => void,
): { start: () => void; dialog: ReactNode } {
  const [isOpen, setOpen] = useState(false)
  const isDrill = data.isDrill === true
  return {
    start: () => (type === 'alert' ? setOpen(true) : act()),
    dialog: isOpen && (
      <AlertDialog
        isEmergency={data.severity === 'emergency' && !isDrill}
        onClose={() => setOpen(false)}
        onConfirmed={() => {
          setOpen(false)
          act()
        }}
      />
    ),
  }
}
