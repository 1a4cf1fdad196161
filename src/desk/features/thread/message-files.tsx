import type { AttachmentView, IncomingView } from '../../../core/threads/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayBytes } from '../../ui/numbers.ts'

type SentProps = { inquiryId: string; files: readonly AttachmentView[] }

/** What went along with an answer. */
export const SentFiles = ({ inquiryId, files }: SentProps) => (
  <FileList
    files={files.map((each) => ({ ...each, href: `/api/desk/inquiries/${inquiryId}/files/${each.id}` }))}
  />
)

type BroughtProps = { inquiryId: string; mail: Pick<IncomingView, 'id' | 'files' | 'attachments'> }

/** What a mail of the person brought along; of mails that earlier versions took in only how many. */
export function BroughtFiles({ inquiryId, mail: { id, files, attachments } }: BroughtProps) {
  if (files.length === 0 && attachments > 0)
    return <p className="small muted">{t('thread.attachments', { count: attachments })}</p>
  return (
    <FileList
      files={files.map((each, at) => ({
        ...each,
        href: `/api/desk/inquiries/${inquiryId}/incoming/${id}/${at}`,
      }))}
    />
  )
}

function FileList({ files }: { files: readonly { name: string; bytes: number; href: string }[] }) {
  if (files.length === 0) return null
  return (
    <ul className="file-list small" aria-label={t('files.title')}>
      {files.map(({ name, bytes, href }) => (
        <li key={href}>
          <a href={href} download>
            <bdi>{name}</bdi>
          </a>{' '}
          <span className="muted">{sayBytes(bytes)}</span>
        </li>
      ))}
    </ul>
  )
}
