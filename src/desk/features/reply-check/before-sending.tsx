import type { AskedQuestion, Finding } from '../../../core/replies/schema.ts'
import { memoize } from '../../../kernel/memo.ts'
import { formatMoney } from '../../../kernel/money.ts'
import { deskTag, t } from '../../../messages/desk-message.ts'
import { sayDay } from '../../ui/instant.tsx'
import { LateIcon } from '../../ui/icons.tsx'
import { joinWords } from '../../ui/join-words.ts'
import { BeforeActing } from './before-acting.tsx'

type Props = {
  inquiryId: string
  findings: readonly Finding[]
  open: readonly AskedQuestion[]
  isSending: boolean
  onSend: () => void
  onBack: () => void
}

/** What may be wrong with a reply, before it leaves. It leaves all the same where the counselor says so. */
export function BeforeSending({ inquiryId, findings, open, isSending, onSend, onBack }: Props) {
  const staying = open.filter(({ isPromised }) => isPromised).length
  return (
    <BeforeActing
      inquiryId={inquiryId}
      title={t('check.title')}
      level={3}
      lead={
        <>
          {staying > 0 && <p>{t('check.stays-open', { count: staying })}</p>}
          {findings.length + open.length === 0 && <p>{t('check.settled')}</p>}
        </>
      }
      findings={findings.map((each) => (
        <li key={`${each.type} ${each.found}`}>
          <LateIcon /> <span>{sayFinding(each)}</span>
        </li>
      ))}
      questions={open.map(({ text }) => text)}
      icon={<LateIcon />}
      label={t('check.open')}
      back={t('check.back')}
      onBack={onBack}
      act={t('check.send')}
      isActing={isSending}
      onAct={onSend}
    />
  )
}

const languagesIn = memoize(10, (tag: string) => new Intl.DisplayNames(tag, { type: 'language' }))

function sayFinding({ type, found, expected }: Finding): string {
  switch (type) {
    case 'language': {
      const languages = languagesIn(deskTag())
      return t('check.language', {
        found: languages.of(found) ?? found,
        expected: languages.of(expected) ?? expected,
      })
    }
    case 'amount':
      return t('check.amount', { found, expected: sayAmounts(expected) })
    case 'date':
      return t('check.date', {
        found,
        expected: joinWords(expected.split(', ').map(sayDay), 'semicolon'),
      })
    case 'weekday':
      return t('check.weekday', { found, expected: sayDay(expected) })
    case 'other-name':
    case 'other-program':
    case 'no-name':
    case 'credits':
    case 'reference-number':
      return t(`check.${type}`, { found, expected })
    case 'placeholder':
    case 'no-attachment':
    case 'past-date':
    case 'empty-link':
    case 'dead-link':
      return t(`check.${type}`, { found })
  }
}

/** As the school publishes them, without what they come to in several years. */
const sayAmounts = (expected: string) =>
  joinWords(
    expected
      .split(',')
      .filter((_, at) => at < 3)
      .map((amount) => formatMoney({ amount: Number(amount), currency: 'USD' }, deskTag())),
    'semicolon',
  )
