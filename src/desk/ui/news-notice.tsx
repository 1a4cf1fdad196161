import { Button } from '@mantine/core'
import { t } from '../../messages/desk-message.ts'

/** What came in since the list was read: said in words that a screen reader hears, and shown at a press. */
export function NewsNotice({ text, onShow }: { text: string | null; onShow: () => void }) {
  return (
    <>
      <p role="status">{text !== null && <strong>{text}</strong>}</p>
      {text !== null && (
        <Button
          variant="default"
          size="compact-md"
          onClick={onShow}
          aria-label={t('label.value', { label: t('inbox.news.show'), value: text })}
        >
          {t('inbox.news.show')}
        </Button>
      )}
    </>
  )
}
