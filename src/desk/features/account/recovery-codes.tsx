import { Button, CopyButton } from '@mantine/core'
import { t } from '../../../messages/desk-message.ts'

/** Shown once: the database keeps nothing they could be read from. */
export function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  return (
    <>
      <p>{t('recovery.lead')}</p>
      <ul className="recovery-codes mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="acts">
        <CopyButton value={codes.join('\n')}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t('colleagues.copied') : t('recovery.copy')}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onDone}>{t('recovery.done')}</Button>
      </div>
    </>
  )
}
