export type SecurityOptions = {
  /** The configured origin: over https it also promises to stay there (HSTS). */
  origin: string
  /** Asks search engines to keep it out. */
  isPrivate?: boolean
  /** Sources beyond our own by directive, such as `{ 'frame-src': ['https://captcha.example'] }`. */
  alsoAllow?: Readonly<Record<string, readonly string[]>>
  /** Allows inline style and script elements that carry it. */
  nonce?: string
}

const policy: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'"],
  'media-src': ["'self'"],
  'manifest-src': ["'self'"],
  'connect-src': ["'self'"],
  'form-action': ["'self'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/** The header lines every answer carries. */
export function securityHeaders(options: SecurityOptions): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(options),
    // Not no-referrer: with that, browsers send `Origin: null` and forms break.
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(options.origin.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
    ...(options.isPrivate && { 'X-Robots-Tag': 'noindex, nofollow' }),
  }
}

export function contentSecurityPolicy({ origin, alsoAllow = {}, nonce }: SecurityOptions): string {
  const directives = new Map(Object.entries(policy).map(([name, sources]) => [name, [...sources]]))
  const allow = (name: string, sources: readonly string[]) => {
    const present = (directives.get(name) ?? []).filter((source) => source !== "'none'")
    directives.set(name, [...present, ...sources])
  }
  for (const [name, sources] of Object.entries(alsoAllow)) allow(name, sources)
  if (nonce) {
    allow('script-src', [`'nonce-${nonce}'`])
    allow('style-src', [`'nonce-${nonce}'`])
  }
  const lines = [...directives].map(([name, sources]) => `${name} ${sources.join(' ')}`)
  if (origin.startsWith('https:')) lines.push('upgrade-insecure-requests')
  return lines.join('; ')
}
