import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useState } from 'react'
import { t } from '../../messages/desk-message.ts'

/** A password that can be looked at, by the keyboard too. */
export function VisiblePassword(props: PasswordInputProps) {
  const [isVisible, setVisible] = useState(false)
  return (
    <PasswordInput
      {...props}
      spellCheck={false}
      visible={isVisible}
      onVisibilityChange={setVisible}
      visibilityToggleButtonProps={{
        'aria-label': isVisible ? t('password.hide') : t('password.show'),
        'aria-hidden': false,
        tabIndex: 0,
      }}
    />
  )
}
