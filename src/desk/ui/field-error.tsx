import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import { t } from '../../messages/desk-message.ts'

/** A message at its field: the same words as in the summary, and said to be an error. */
export const fieldError = (message: string | undefined): ReactNode =>
  message && (
    <>
      <VisuallyHidden>{t('problem.error')} </VisuallyHidden>
      {message}
    </>
  )
