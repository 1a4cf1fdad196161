import { Button, CopyButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { Instant, useNow } from '../../ui/instant.tsx'
import { createPreviewLink } from './studio-query.ts'

/** Makes a link for people without an account, and shows it once. */
export function PreviewLinkDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const now = useNow()
  const { data, error } = useQuery({
    queryKey: ['preview-link', id],
    queryFn: () => createPreviewLink(id),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  })
  const address = data && new URL(`/preview/${data.token}`, window.location.origin).href
  return (
    <Dialog title={t('studio.preview.link')} onClose={onClose}>
      {error && <p role="alert">{sayFailure(error)}</p>}
      {data && address && (
        <>
          <p>
            {t('studio.preview.link.text')} <Instant at={data.expiresAt} now={now} zoned />.
          </p>
          <p className="mono">{address}</p>
          <CopyButton value={address}>
            {({ copied, copy }) => (
              <Button onClick={copy} data-autofocus>
                {copied ? t('studio.preview.link.copied') : t('studio.preview.link.copy')}
              </Button>
            )}
          </CopyButton>
        </>
      )}
    </Dialog>
  )
}
