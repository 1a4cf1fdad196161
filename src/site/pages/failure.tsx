import { mostFormBytes } from '../../core/intake/index.ts'
import { inquiryQuestions } from '../../core/forms/schema.ts'
import { t } from '../../messages/message.ts'
import { BarePage } from '../components/bare-page.tsx'

/** `busy` (503) passes by itself, `failed` (500) is ours to mend, `too-large` (413) and `unreadable` (400) are the sender's. */
export type FailureKind = 'failed' | 'busy' | 'too-large' | 'unreadable'

type Props = {
  requestId: string
  kind: FailureKind
  /** Whether something was sent; who only read a page has no form to go back to. */
  wasSent: boolean
  css: readonly string[]
}

/** When no page can be shown. Needs nothing but a request id: neither content nor database. */
export function FailurePage({ requestId, kind, wasSent, css }: Props) {
  const { title, what } = wasSent ? wordsOf(kind) : wordsForReaders(kind)
  return (
    <BarePage title={title} css={css}>
      <p className="lead">{what}</p>
      {wasSent && <p>{t('failure.back')}</p>}
      <p>
        <a className="button button-quiet" href="/">
          {t('not-found.home')}
        </a>
      </p>
      <p className="bare-note">{t('failure.request', { id: requestId })}</p>
    </BarePage>
  )
}

function wordsOf(kind: FailureKind): { title: string; what: string } {
  switch (kind) {
    case 'busy':
      return { title: t('failure.busy'), what: t('failure.later') }
    case 'failed':
      return { title: t('failure.failed'), what: t('failure.later') }
    case 'too-large':
      return {
        title: t('failure.too-large'),
        what: t('failure.too-large.what', {
          kilobytes: mostFormBytes / 1024,
          most: inquiryQuestions.message.max,
        }),
      }
    case 'unreadable':
      return { title: t('failure.unreadable'), what: t('failure.unreadable.what') }
  }
}

function wordsForReaders(kind: FailureKind): { title: string; what: string } {
  if (kind === 'busy' || kind === 'failed') return { title: t(`failure.${kind}`), what: t('failure.page') }
  return { title: t('failure.address'), what: t('failure.address.what') }
}
