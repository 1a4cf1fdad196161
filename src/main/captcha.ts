import {
  createProofOfWork,
  createSiteverify,
  type Captcha,
  type CaptchaProvider,
  type ClaimChallenge,
} from '../core/intake/index.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import type { Log } from '../platform/log/log.ts'
import { deriveKey } from '../platform/secrets/derive-key.ts'
import type { Config } from './config.ts'
import { now } from './contexts.ts'

type Opened = {
  captcha: Captcha | null
  /** A new riddle for the form's script; null where the provider, or nobody, asks. */
  challenge: (() => Promise<object>) | null
}

/** The captcha that the environment names. @throws ConfigError where a key of its provider is missing */
export function openCaptcha(config: Config, secret: string, claim: ClaimChallenge, log: Log): Opened {
  const { CAPTCHA_PROVIDER: provider } = config
  if (provider === 'none') return { captcha: null, challenge: null }
  if (provider === 'altcha') {
    const proof = createProofOfWork(deriveKey(secret, 'proof of work'), now, claim)
    return { captcha: proof, challenge: () => proof.challenge() }
  }
  const captcha = createSiteverify({
    provider,
    secret: keysOf(config, provider).secret,
    endpoint: config.CAPTCHA_VERIFY_URL,
    onTrouble: (error) => log.warn('captcha.no-answer', { provider, error: String(error) }),
  })
  return { captcha, challenge: null }
}

/** What the form's page needs of it; null where none is asked for. */
export function captchaBox(config: Config) {
  const { CAPTCHA_PROVIDER: provider, CAPTCHA_MODE: mode } = config
  if (provider === 'none') return null
  return {
    provider,
    siteKey: provider === 'altcha' ? '' : keysOf(config, provider).siteKey,
    isScored: provider === 'recaptcha' && config.CAPTCHA_RECAPTCHA_VERSION === 'v3',
    isRequired: mode === 'required',
  }
}

function keysOf({ CAPTCHA_SITE_KEY, CAPTCHA_SECRET }: Config, provider: CaptchaProvider) {
  if (CAPTCHA_SITE_KEY && CAPTCHA_SECRET) return { siteKey: CAPTCHA_SITE_KEY, secret: CAPTCHA_SECRET }
  const missing = CAPTCHA_SITE_KEY ? 'CAPTCHA_SECRET' : 'CAPTCHA_SITE_KEY'
  throw new ConfigError([`${missing}: CAPTCHA_PROVIDER=${provider} needs it`])
}
