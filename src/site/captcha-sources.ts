import type { CaptchaProvider } from '../core/intake/index.ts'

type Sources = Readonly<Record<string, readonly string[]>>

const google = ['https://www.google.com/recaptcha/', 'https://www.gstatic.com/recaptcha/']
const hcaptcha = ['https://hcaptcha.com', 'https://*.hcaptcha.com']
const cloudflare = ['https://challenges.cloudflare.com']

/** What a page must allow for a provider's script, by directive of the content security policy, as each provider's documentation says. */
export const captchaSources: Readonly<Record<CaptchaProvider | 'none', Sources>> = {
  none: {},
  altcha: {},
  recaptcha: {
    'script-src': google,
    'frame-src': ['https://www.google.com/recaptcha/', 'https://recaptcha.google.com/recaptcha/'],
    'connect-src': ['https://www.google.com/recaptcha/'],
  },
  hcaptcha: {
    'script-src': hcaptcha,
    'frame-src': hcaptcha,
    'style-src': hcaptcha,
    'connect-src': hcaptcha,
  },
  turnstile: { 'script-src': cloudflare, 'frame-src': cloudflare },
}
