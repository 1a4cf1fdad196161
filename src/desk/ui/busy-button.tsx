import { Button, type ButtonProps } from '@mantine/core'
import type { Ref } from 'react'

type Props = ButtonProps & {
  isBusy: boolean
  onClick: () => void
  'aria-label'?: string
  ref?: Ref<HTMLButtonElement>
}

/** A button that does nothing while its act is under way. Not by `disabled`, which would take the focus from the person who pressed it. */
export function BusyButton({ isBusy, onClick, ...rest }: Props) {
  return <Button {...rest} aria-disabled={isBusy || undefined} onClick={() => !isBusy && onClick()} />
}
