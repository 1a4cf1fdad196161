import type { CaptchaProvider } from '../../core/intake/index.ts'
import { t } from '../../messages/message.ts'

/** What the form's page needs of the captcha. */
export type CaptchaStep = {
  readonly provider: CaptchaProvider
  /** Public; empty for our own. */
  readonly siteKey: string
  /** It scores in the background, and shows nothing of its own. */
  readonly isScored: boolean
  readonly isRequired: boolean
}

type Props = { step: CaptchaStep; error: string | undefined; email: string }

/**
 * The step that shows that a person is there. It starts by itself at the form's first focus (`elements/captcha.ts`) and says in words
 * how far it is. Nothing is loaded before that; without script it is not shown, unless the school insists on it.
 */
export function CaptchaBox({ step, error, email }: Props) {
  return (
    <div className="field field-wide captcha-field">
      {error && (
        <p id="captcha-error" className="field-error">
          <span className="visually-hidden">{t('form.error')}</span> {error}
        </p>
      )}
      <div
        id="captcha"
        className="captcha"
        tabIndex={-1}
        role="group"
        aria-label={t('captcha.label')}
        aria-describedby={error ? 'captcha-error' : undefined}
        data-provider={step.provider}
        data-site-key={step.siteKey || undefined}
        data-scored={step.isScored ? '' : undefined}
        data-required={step.isRequired ? '' : undefined}
        data-checking={t('captcha.checking')}
        data-waiting={step.siteKey && !step.isScored ? t('captcha.waiting') : undefined}
        data-verified={t('captcha.verified')}
        data-failed={t(step.isRequired ? 'captcha.failed.required' : 'captcha.failed', { email })}
      >
        <span className="captcha-mark" aria-hidden="true" />
        <span className="captcha-label">{t('captcha.label')}</span>
        <span className="captcha-state" role="status">
          {t('captcha.idle')}
        </span>
        <div className="captcha-widget" />
      </div>
      {step.isRequired && (
        <noscript>
          <p>{t('captcha.no-script', { email })}</p>
        </noscript>
      )}
    </div>
  )
}
