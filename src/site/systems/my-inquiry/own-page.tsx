import type { OwnInquiry, OwnPage } from '../../../core/my-inquiry/index.ts'
import { plainText } from '../../../kernel/rich-text.ts'
import { newId } from '../../../kernel/ids.ts'
import { t } from '../../../messages/message.ts'
import { formatDay, formatInstant } from '../../../messages/spoken-formats.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { ErrorSummary } from '../../components/error-summary.tsx'
import { Choices, Field } from '../../components/field.tsx'
import { EmailField } from '../../components/known-fields.tsx'
import { Page } from '../../components/page.tsx'
import { Referenced } from '../../components/referenced.tsx'
import { Section } from '../../components/section.tsx'
import type { Frame } from '../../frame.ts'

export type Done = 'added' | 'programs' | 'stopped'

type Props = {
  frame: Frame
  own: OwnPage
  /** The address of this page, below which its acts are. */
  path: string
  until: Date
  done: Done | null
  /** Of the message that was typed into an inquiry, or of the new address. */
  errors: {
    readonly text?: string
    readonly email?: string
    readonly inquiryId?: string
    readonly typed?: string
  }
  newsletterHref: string | null
}

/** What someone asked, what was answered, and all that they can decide about it. Only its forms act. */
export function MyInquiryPage({ frame, own, path, until, done, errors, newsletterHref }: Props) {
  const say = (at: string | Date) => formatInstant(new Date(at), frame.school.timeZone, frame.school.language)
  const wrong = own.inquiries.find(({ id }) => id === errors.inquiryId)
  const messages = { [`text-${wrong?.receipt ?? ''}`]: errors.text, email: errors.email }
  return (
    <Page
      frame={frame}
      title={t('my.title')}
      canonicalPath={null}
      noindex
      problem={(errors.text ?? errors.email) && <ErrorSummary errors={messages} />}
    >
      <div className="page-head">
        <h1>{t('my.title')}</h1>
        <p className="lead">{t('my.until', { instant: say(until) })}</p>
        <Act action={`${path}/end`} label={t('my.close')} />
      </div>
      {done && (
        <p className="done" role="status">
          {t(`my.done.${done}`)}
        </p>
      )}
      {own.inquiries.length === 0 && <p>{t('my.none')}</p>}
      {own.inquiries.map((inquiry) => (
        <Inquiry
          key={inquiry.id}
          inquiry={inquiry}
          own={own}
          path={path}
          say={say}
          error={errors.inquiryId === inquiry.id ? errors.text : undefined}
          typed={errors.inquiryId === inquiry.id ? errors.typed : undefined}
        />
      ))}
      <Section id="preferences" title={t('my.preferences')}>
        {own.people.some(({ takesMail }) => takesMail) ? (
          <>
            <p>{t('my.preferences.on')}</p>
            <Act action={`${path}/stop`} label={t('my.preferences.stop')} />
          </>
        ) : (
          <p>{t('my.preferences.off')}</p>
        )}
        {newsletterHref && (
          <p>
            <a href={newsletterHref}>{t('my.preferences.newsletter')}</a>
          </p>
        )}
      </Section>
      <Section id="address" title={t('my.address')}>
        <p className="wraps">{t('my.address.now', { email: own.email })}</p>
        <form className="inquiry" action={`${path}/ask`} method="post" noValidate>
          <input type="hidden" name="purpose" value="address" />
          <EmailField
            words={{ label: t('my.address.new'), help: t('my.address.ends') }}
            error={errors.email}
          />
          <div className="field-wide submit">
            <button type="submit" className="button button-quiet">
              {t('my.address.submit')}
            </button>
          </div>
        </form>
      </Section>
      <Section id="data" title={t('my.data')}>
        <p>{t('my.data.export.text')}</p>
        <Act action={`${path}/ask`} label={t('my.data.export')} purpose="export" />
        <p>{t('my.data.erase.text')}</p>
        <Act action={`${path}/ask`} label={t('my.data.erase')} purpose="erase" />
      </Section>
      <Section id="looks" title={t('my.looks')}>
        {own.looks.length === 0 ? (
          <p>{t('my.looks.none')}</p>
        ) : (
          <ul className="plain-list">
            {own.looks.map(({ by, day }) => (
              <li key={`${by} ${day}`}>{t('my.looks.line', { name: by, day: formatDay(day) })}</li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  )
}

type InquiryProps = {
  inquiry: OwnInquiry
  own: OwnPage
  path: string
  say: (at: string) => string
  error: string | undefined
  typed: string | undefined
}

function Inquiry({ inquiry, own, path, say, error, typed }: InquiryProps) {
  const { id, receipt, askedAt, message, state, promisedBy, answeredAt, messages, programs } = inquiry
  const instant = say(state === 'answered' && answeredAt ? answeredAt : promisedBy)
  return (
    <Section
      id={`inquiry-${receipt}`}
      title={<Referenced text={t('my.inquiry', { receipt })} />}
      className="my-own"
    >
      <p className="receipt-promise">
        {state === 'closed' ? t('my.state.closed') : t(`my.state.${state}`, { instant })}
      </p>
      <p className="privacy">{t('my.asked', { instant: say(askedAt) })}</p>
      <ol className="my-thread">
        {message !== '' && <Said by={t('my.you')} at={say(askedAt)} text={message} />}
        {messages.map(({ at, by, isOurs, text, isUndelivered }) => (
          <Said
            key={`${at} ${by}`}
            by={isOurs ? by : t('my.you')}
            at={say(at)}
            text={isOurs ? plainText(text) : text}
            note={isUndelivered ? t('my.undelivered') : undefined}
          />
        ))}
      </ol>
      <form className="inquiry" action={`${path}/add`} method="post" noValidate>
        <input type="hidden" name="inquiry" value={id} />
        <input type="hidden" name="key" value={newId()} />
        <Field
          name={`text-${receipt}`}
          words={{ label: t('my.add'), help: t('my.add.help') }}
          error={error}
          isWide
        >
          {(described) => (
            <textarea {...described} name="text" rows={5} dir="auto" maxLength={5_000} defaultValue={typed} />
          )}
        </Field>
        <div className="field-wide submit">
          <button type="submit" className="button">
            {t('my.add.submit')}
          </button>
        </div>
      </form>
      {own.offered.length > 0 && (
        <details className="my-programs">
          <summary>{t('my.programs')}</summary>
          <form className="inquiry" action={`${path}/programs`} method="post" noValidate>
            <input type="hidden" name="inquiry" value={id} />
            <Choices name={`programs-${receipt}`} words={{ label: t('my.programs') }} error={undefined}>
              <ChoiceList
                type="checkbox"
                name={`programs-${receipt}`}
                options={own.offered.map(({ key, name }) => ({ value: key, label: name }))}
                chosen={programs}
                isWrong={false}
              />
            </Choices>
            <div className="field-wide submit">
              <button type="submit" className="button button-quiet">
                {t('my.programs.submit')}
              </button>
            </div>
          </form>
        </details>
      )}
    </Section>
  )
}

function Said({ by, at, text, note }: { by: string; at: string; text: string; note?: string }) {
  return (
    <li>
      <p className="privacy">
        <strong>
          <bdi>{by}</bdi>
        </strong>
        , {at}
      </p>
      <p className="my-text" dir="auto">
        {text}
      </p>
      {note && <p className="privacy">{note}</p>}
    </li>
  )
}

function Act({ action, label, purpose }: { action: string; label: string; purpose?: string }) {
  return (
    <form className="act" action={action} method="post">
      {purpose && <input type="hidden" name="purpose" value={purpose} />}
      <button type="submit" className="button button-quiet">
        {label}
      </button>
    </form>
  )
}
