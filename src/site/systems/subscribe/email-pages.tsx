import type { Choice, NotConfirmed, SubscriptionView } from '../../../core/subscriptions/index.ts'
import { t } from '../../../messages/message.ts'
import { CodeField } from '../../components/known-fields.tsx'
import { PlainPage } from '../../components/plain-page.tsx'
import type { Frame } from '../../frame.ts'
import { ChoiceFields } from './choice-fields.tsx'
import type { Offer } from './newsletter-offer.ts'

type Common = { frame: Frame; offer: Offer }

type WaitingProps = Common & { requestId: string; refused?: NotConfirmed | undefined }

/** Waits for the code. It says the same whether or not the address is known to us. */
export function WaitingPage({ frame, requestId, refused }: WaitingProps) {
  const error = refused && sayRefused(refused)
  return (
    <PlainPage frame={frame} title={t('subscribe.check.title')} errors={{ code: error }}>
      <p>{t('subscribe.check.text')}</p>
      <confirm-here request={requestId}>
        <form className="inquiry" action={`/email/check/${requestId}`} method="post" noValidate>
          <CodeField words={{ label: t('subscribe.code'), help: t('subscribe.code.help') }} error={error} />
          <div className="field-wide submit">
            <button type="submit" className="button">
              {t('subscribe.confirm')}
            </button>
          </div>
        </form>
      </confirm-here>
      <p>
        {t('subscribe.check.nothing')}{' '}
        {frame.systems.subscribe && <a href={frame.systems.subscribe}>{t('subscribe.again')}</a>}
      </p>
    </PlainPage>
  )
}

function sayRefused(refused: NotConfirmed): string {
  if (refused === 'wrong') return t('subscribe.code.wrong')
  return refused === 'over' ? t('subscribe.code.over') : t('subscribe.code.too-many')
}

type ConfirmProps = Common & { requestId: string; action: string; chosen: readonly string[]; email: string }

/** Behind the link of the mail: only the button confirms, for programs that check mail follow links too. In the browser that asked it is pressed by itself. */
export function ConfirmPage({ frame, offer, requestId, action, chosen, email }: ConfirmProps) {
  return (
    <PlainPage frame={frame} title={t('subscribe.confirm.title')}>
      <p>{t('subscribe.confirm.text', { newsletter: offer.newsletter.name, email })}</p>
      <ul className="plain-list">
        {chosen.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <p className="privacy">{offer.newsletter.consent}</p>
      <confirm-here request={requestId}>
        <form action={action} method="post" data-confirms="">
          <button type="submit" className="button">
            {t('subscribe.confirm')}
          </button>
        </form>
      </confirm-here>
    </PlainPage>
  )
}

/** For a link that confirms nothing any more. */
export function OverPage({ frame }: Common) {
  return (
    <PlainPage frame={frame} title={t('subscribe.over.title')}>
      <p>{t('subscribe.over.text')}</p>
      {frame.systems.subscribe && (
        <p>
          <a href={frame.systems.subscribe}>{t('subscribe.again')}</a>
        </p>
      )}
    </PlainPage>
  )
}

type PreferencesProps = Common & {
  subscription: SubscriptionView
  chosen: Choice
  action: string
  /** What was just done. */
  done: 'confirmed' | 'changed' | null
  error?: string | undefined
}

export function PreferencesPage({
  frame,
  offer,
  subscription,
  chosen,
  action,
  done,
  error,
}: PreferencesProps) {
  const title = done === 'confirmed' ? t('subscribe.confirmed') : t('subscribe.preferences.title')
  return (
    <PlainPage frame={frame} title={title} errors={{ topics: error }}>
      {done === 'changed' && (
        <p className="done" role="status">
          {t('subscribe.changed')}
        </p>
      )}
      <p>
        {subscription.isActive
          ? t('subscribe.preferences.text', { newsletter: offer.newsletter.name, email: subscription.email })
          : t('subscribe.preferences.ended', { email: subscription.email })}
      </p>
      <form className="inquiry" action={action} method="post" noValidate>
        <ChoiceFields offer={offer} chosen={chosen} error={error} />
        <div className="field-wide submit">
          <p className="privacy">{offer.newsletter.consent}</p>
          <div className="actions">
            <button type="submit" className="button">
              {subscription.isActive ? t('subscribe.save') : t('subscribe.submit')}
            </button>
            {subscription.isActive && (
              <button type="submit" className="button button-quiet" name="end" value="yes">
                {t('subscribe.end')}
              </button>
            )}
          </div>
        </div>
      </form>
      <details className="question erase">
        <summary>{t('subscribe.erase')}</summary>
        <p>{t('subscribe.erase.text', { email: subscription.email })}</p>
        <form action={action} method="post">
          <button type="submit" className="button button-quiet" name="erase" value="yes">
            {t('subscribe.erase.button')}
          </button>
        </form>
      </details>
    </PlainPage>
  )
}

/** After a subscriber had everything deleted: the link of their mail leads nowhere now. */
export function ErasedPage({ frame }: Common) {
  return (
    <PlainPage frame={frame} title={t('subscribe.erased.title')}>
      <p>{t('subscribe.erased.text')}</p>
      {frame.systems.subscribe && (
        <p>
          <a href={frame.systems.subscribe}>{t('subscribe.ended.again')}</a>
        </p>
      )}
    </PlainPage>
  )
}

type EndProps = Common & { action: string; isActive: boolean; preferencesHref: string }

/** Behind the link that unsubscribes: before and after. */
export function EndPage({ frame, offer, action, isActive, preferencesHref }: EndProps) {
  const { name: newsletter } = offer.newsletter
  if (!isActive) {
    return (
      <PlainPage frame={frame} title={t('subscribe.ended.title')}>
        <p>{t('subscribe.ended.text', { newsletter })}</p>
        <p>
          <a href={preferencesHref}>{t('subscribe.ended.again')}</a>
        </p>
      </PlainPage>
    )
  }
  return (
    <PlainPage frame={frame} title={t('subscribe.end.title')}>
      <p>{t('subscribe.end.text', { newsletter })}</p>
      <form action={action} method="post">
        <button type="submit" className="button">
          {t('subscribe.end')}
        </button>
      </form>
      <p>
        <a href={preferencesHref}>{t('subscribe.end.change')}</a>
      </p>
    </PlainPage>
  )
}
