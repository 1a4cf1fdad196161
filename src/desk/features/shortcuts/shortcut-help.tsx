import { Kbd, Switch } from '@mantine/core'
import { Fragment } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { shortcuts } from './shortcuts.ts'
import { switchLetters, useLettersOn } from '../../ui/letter-keys.ts'

export function ShortcutHelp({ onClose }: { onClose: () => void }) {
  const areOn = useLettersOn()
  return (
    <Dialog title={t('help.title')} onClose={onClose}>
      <dl className="shortcut-list">
        {shortcuts().map(({ keys, does }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key, at) => (
                <Fragment key={key}>
                  {at > 0 && <span className="muted small">{t('help.or')}</span>}
                  <Kbd>{key}</Kbd>
                </Fragment>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <Switch
        checked={areOn}
        onChange={(event) => switchLetters(event.currentTarget.checked)}
        label={t('help.switch')}
        description={t('help.switch.text')}
      />
    </Dialog>
  )
}
