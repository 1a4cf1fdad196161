import { t } from '../../messages/message.ts'
import { BarePage } from '../components/bare-page.tsx'

type Props = { number: string; css: readonly string[] }

/** The receipt from a server that could not read anything of the school yet: the number, and what holds without it. */
export function BareReceiptPage({ number, css }: Props) {
  return (
    <BarePage title={t('receipt.title')} css={css}>
      <h2>{t('receipt.number')}</h2>
      <p className="receipt-number">{number}</p>
      <p>{t('receipt.keep')}</p>
      <p>{t('receipt.soon')}</p>
    </BarePage>
  )
}
