import { z } from 'zod'

export const captchaProviders = ['altcha', 'recaptcha', 'hcaptcha', 'turnstile'] as const
export type CaptchaProvider = (typeof captchaProviders)[number]

/** What a missing or wrong answer means: it is only noted, counts toward quarantine, has to be made good by mail, or sends the form back. */
export const captchaModes = ['watch', 'weigh', 'confirm', 'required'] as const
export type CaptchaMode = (typeof captchaModes)[number]

/** The fields in which forms send answers; each provider's script makes its own. */
export const captchaFields = {
  altcha: 'altcha',
  recaptcha: 'g-recaptcha-response',
  hcaptcha: 'h-captcha-response',
  turnstile: 'cf-turnstile-response',
} as const satisfies Record<CaptchaProvider, string>

export type Captcha = {
  /**
   * Whether a person's browser gave this answer. `unknown`: the provider does not say, and a sender must not pay for that.
   * Never throws.
   */
  verify(answer: string): Promise<'right' | 'wrong' | 'unknown'>
}

const endpoints = {
  recaptcha: 'https://www.google.com/recaptcha/api/siteverify',
  hcaptcha: 'https://api.hcaptcha.com/siteverify',
  turnstile: 'https://challenges.cloudflare.com/turnstile/v0/siteverify',
} as const satisfies Record<Exclude<CaptchaProvider, 'altcha'>, string>

const patienceMs = 3_000
const mostCharacters = 8_000
/** What Google suggests to begin with: below it is more likely a robot. */
const leastScore = 0.5
/** What the form's script calls its act, for providers that score acts. */
const captchaAction = 'inquire'

const verdict = z.object({
  success: z.boolean(),
  score: z.number().optional(),
  action: z.string().optional(),
  'error-codes': z.array(z.string()).default([]),
})

/** They say that the school's keys are wrong, or that the provider failed: nothing about the sender. */
const ours = /secret|sitekey|bad-request|internal-error/

type Options = {
  provider: Exclude<CaptchaProvider, 'altcha'>
  secret: string
  /** Of a gateway that stands before the provider. */
  endpoint?: string | undefined
  onTrouble: (error: unknown) => void
}

/**
 * Asks the provider by `siteverify`, which the three have in common (reCAPTCHA "Verifying the user's response", hCaptcha "Verify the
 * user response server side", Turnstile "Server-side validation"). The sender's address is not told.
 */
export function createSiteverify({ provider, secret, endpoint, onTrouble }: Options): Captcha {
  async function ask(response: string): Promise<'right' | 'wrong' | 'unknown'> {
    const answer = await fetch(endpoint ?? endpoints[provider], {
      method: 'POST',
      body: new URLSearchParams({ secret, response }),
      signal: AbortSignal.timeout(patienceMs),
    })
    if (!answer.ok) throw new Error(`${provider} answered ${answer.status}`)
    const said = verdict.parse(await answer.json())
    const trouble = said['error-codes'].find((code) => ours.test(code))
    if (!said.success && trouble !== undefined) throw new Error(`${provider} says ${trouble}`)
    const isOther = said.action !== undefined && said.action !== '' && said.action !== captchaAction
    return said.success && (said.score ?? 1) >= leastScore && !isOther ? 'right' : 'wrong'
  }

  return {
    async verify(answer) {
      if (answer === '' || answer.length > mostCharacters) return 'wrong'
      try {
        return await ask(answer)
      } catch (error) {
        onTrouble(error)
        return 'unknown'
      }
    },
  }
}
