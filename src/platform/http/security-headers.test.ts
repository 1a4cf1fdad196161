import { expect, test } from 'vitest'
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts'

test('nothing is allowed but what the site itself serves', () => {
  expect(contentSecurityPolicy({ origin: 'http://localhost:3000' })).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  )
})

test('a nonce and further sources add to what is allowed', () => {
  const policy = contentSecurityPolicy({
    origin: 'http://localhost',
    nonce: 'n1',
    alsoAllow: { 'frame-src': ['https://captcha.example'] },
  })
  expect(policy).toContain("script-src 'self' 'nonce-n1'")
  expect(policy).toContain("style-src 'self' 'nonce-n1'")
  expect(policy).toContain('frame-src https://captcha.example')
})

test('only an https origin promises to stay with https', () => {
  expect(securityHeaders({ origin: 'http://localhost' })).not.toHaveProperty('Strict-Transport-Security')
  expect(securityHeaders({ origin: 'https://school.example' })).toHaveProperty('Strict-Transport-Security')
})

test('search engines are kept out where asked', () => {
  expect(securityHeaders({ origin: 'http://localhost' })).not.toHaveProperty('X-Robots-Tag')
  expect(securityHeaders({ origin: 'http://localhost', isPrivate: true })).toMatchObject({
    'X-Robots-Tag': 'noindex, nofollow',
  })
})
