import { contactOf, type PublishedSummary } from '../../core/content/index.ts'
import type { Acknowledgement } from '../../core/outreach/index.ts'
import type { Inquiry, SubmissionState } from '../../core/submissions/index.ts'
import { suggestAddress } from '../../kernel/address-suggestion.ts'
import { t } from '../../messages/message.ts'
import { LinkList } from '../components/link-list.tsx'
import { Page } from '../components/page.tsx'
import { ContactAddress } from '../components/postal-address.tsx'
import { sayNext } from '../components/program-words.ts'
import { Section } from '../components/section.tsx'
import { SentAnswers } from '../components/sent-answers.tsx'
import type { Clock } from '../clock.ts'
import type { Form } from '../form-questions.ts'
import type { Frame } from '../frame.ts'
import { brochureOf } from '../print/brochure-path.ts'

type Sent = {
  inquiry: Inquiry
  acknowledgement: Acknowledgement | null
  form: Form
  /** Those of the programs asked about that the school offers. */
  programs: readonly PublishedSummary<'program'>[]
  clock: Clock
}

/** By when a person answers, or when one did; the instant in words. `part`, `part-late`: of the rest, for a part is answered. */
export type ReceiptPromise = {
  readonly is: 'running' | 'late' | 'part' | 'part-late' | 'answered' | 'closed'
  readonly instant: string
}

type Props = {
  frame: Frame
  /** As people read it: `R-7K3M-9QPD-4TXW`. */
  number: string
  /** Null while the database is away and nobody can say. */
  promise: ReceiptPromise | null
  state: SubmissionState
  /** It waits for its sender to confirm it by mail. */
  isToConfirm?: boolean
  /** Null while the database is away. */
  sent: Sent | null
  /** Where everything that was sent stands in the form again. */
  changeHref: string
}

/** What the sender gets: a number, what happens next and by when, and what was sent. It stays at its address. */
export function ReceiptPage({ frame, number, promise, state, isToConfirm = false, sent, changeHref }: Props) {
  const { school } = frame
  const title = titleOf(state, promise)
  const isOver = isSettled(state, promise)
  // What waits or is held is not at that page yet.
  const mine = state === 'worked' && !frame.isEmbedded && frame.systems['my-inquiry']
  return (
    <Page frame={frame} title={title} canonicalPath={null} noindex>
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <div className="section receipt">
        <div className="section-head">
          <h2>{t('receipt.number')}</h2>
        </div>
        <div className="section-body">
          <copy-text copied={t('receipt.copied')} label={t('receipt.copy')}>
            <p className="receipt-number">{number}</p>
          </copy-text>
          {state !== 'erased' && <p className="receipt-keep">{t('receipt.keep')}</p>}
        </div>
      </div>
      <Section id="next" title={t(isOver ? 'receipt.happened' : 'receipt.next')}>
        {school.demonstration && <p>{school.demonstration.notice}</p>}
        {isToConfirm && sent ? (
          <p className="receipt-promise">{t('receipt.confirm', { email: sent.inquiry.email })}</p>
        ) : (
          <Next state={state} promise={promise} />
        )}
        {state !== 'erased' && sent && (
          <Address {...sent} email={sent.inquiry.email} state={state} changeHref={changeHref} />
        )}
        {mine && (
          <p>
            <a href={mine}>{t(hasReply(promise) ? 'receipt.mine.answered' : 'receipt.mine')}</a>
          </p>
        )}
      </Section>
      {state !== 'erased' && sent && (
        <>
          {sent.programs.length > 0 && <Programs {...sent} />}
          <Section id="sent" title={t('receipt.sent')}>
            <SentAnswers inquiry={sent.inquiry} form={sent.form} programs={sent.programs} />
          </Section>
        </>
      )}
      <Section id="contact" title={t('receipt.contact')}>
        <p>{t(contactOf(school).telephone ? 'receipt.contact.text' : 'receipt.contact.email')}</p>
        <ContactAddress school={school} />
      </Section>
      <Section id="links" title={t(isOver ? 'receipt.links.over' : 'receipt.links')}>
        <LinkList
          className="links"
          items={[
            { label: t('receipt.home'), href: '/#find' },
            ...(frame.menus.section?.items.filter(({ href }) => !href?.startsWith('/programs/')) ?? []),
          ]}
        />
      </Section>
    </Page>
  )
}

function titleOf(state: SubmissionState, promise: ReceiptPromise | null): string {
  if (state === 'discarded') return t('receipt.title.discarded')
  if (state === 'erased') return t('receipt.title.erased')
  if (promise?.is === 'answered') return t('receipt.title.answered')
  return promise?.is === 'closed' ? t('receipt.title.closed') : t('receipt.title')
}

/** Nobody waits any more. */
const isSettled = (state: SubmissionState, promise: ReceiptPromise | null): boolean =>
  state === 'discarded' || state === 'erased' || promise?.is === 'answered' || promise?.is === 'closed'

const hasReply = (promise: ReceiptPromise | null): boolean =>
  promise?.is === 'answered' || promise?.is === 'part' || promise?.is === 'part-late'

/** What is true of each state. Nobody is promised an answer that will not come. */
function Next({ state, promise }: Pick<Props, 'state' | 'promise'>) {
  if (state === 'discarded') return <p>{t('receipt.discarded')}</p>
  if (state === 'erased') return <p>{t('receipt.erased')}</p>
  if (promise?.is === 'closed') return <p>{t('receipt.closed')}</p>
  if (promise?.is === 'answered') return <p>{t('receipt.answered', promise)}</p>
  if (promise?.is === 'part' || promise?.is === 'part-late')
    return <p className="receipt-promise">{t(`receipt.${promise.is}`, promise)}</p>
  if (promise?.is === 'late')
    return (
      <>
        <p className="receipt-promise">{t('receipt.late', promise)}</p>
        {state === 'failed' && <p>{t('receipt.failed')}</p>}
      </>
    )
  return (
    <>
      <p className="receipt-promise">{promise ? t('receipt.by', promise) : t('receipt.soon')}</p>
      {state === 'quarantined' && <p>{t('receipt.checking')}</p>}
      {state === 'failed' && <p>{t('receipt.failed')}</p>}
      <p>{t('receipt.mail')}</p>
    </>
  )
}

type AddressProps = { email: string } & Pick<Sent, 'acknowledgement'> & Pick<Props, 'state' | 'changeHref'>

/** Where the answer goes, and a way to mend a slip: mail to an address that is not theirs is lost without a word. */
function Address({ email, acknowledgement, state, changeHref }: AddressProps) {
  if (state === 'discarded') {
    return (
      <p>
        <a href={changeHref}>{t('receipt.again')}</a>
      </p>
    )
  }
  const suggestion = suggestAddress(email)
  return (
    <>
      <p className="receipt-address">
        <span dir="auto">{t(addressText(acknowledgement), { email })}</span>{' '}
        <a href={changeHref}>{t('receipt.change')}</a>
      </p>
      {suggestion && <p>{t('receipt.suggestion', { address: suggestion })}</p>}
    </>
  )
}

/** A confirmation is claimed only once the relay took it. */
function addressText(acknowledgement: Acknowledgement | null) {
  if (acknowledgement === 'sent') return 'receipt.mail.sent'
  return acknowledgement === 'failed' ? 'receipt.mail.failed' : 'receipt.mail.to'
}

function Programs({ programs, clock }: Sent) {
  return (
    <Section id="programs" title={t('receipt.programs')}>
      <ul className="receipt-programs">
        {programs.map(({ key, summary }) => {
          const next = sayNext(summary.deadlines, clock)
          return (
            <li key={key}>
              <a href={`/programs/${key}`}>{summary.name}</a>
              <br />
              {next ? next.words : t('fact.deadlines.none')}
              {next?.sample && <> {t('source.mark')}</>}
            </li>
          )
        })}
      </ul>
      <p>
        <a href={brochureOf(...programs.map(({ key }) => key))}>
          {t(programs.length === 1 ? 'brochure.of-program' : 'compare.brochure')}
        </a>
      </p>
    </Section>
  )
}
