import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ConfigError } from '../platform/config/config-error.ts'
import { readConfig } from './config.ts'
import { variables } from './variables.ts'

const read = (env: Record<string, string>) => readConfig(env, '/var/lib/prospectus')

test('without any variable there is a whole configuration', () => {
  expect(read({})).toMatchObject({
    PORT: 3000,
    PUBLIC_ORIGIN: 'http://localhost:3000',
    DATA_DIR: '/var/lib/prospectus',
    JOURNAL_DIR: '/var/lib/prospectus/journal',
    ROLE: 'all',
  })
})

test.each([
  [{ PORT: 'abc' }, 'PORT: "abc" is not valid. Use a whole number'],
  [{ PORT: '99999' }, 'PORT: "99999" is not valid. Use 65535 or less'],
  [{ ROLE: 'boss' }, 'ROLE: "boss" is not valid. Use all or server or worker'],
  [
    { PUBLIC_ORIGIN: 'example.org' },
    'PUBLIC_ORIGIN: "example.org" is not valid. Use an address that begins with http:// or https://',
  ],
  [
    { PUBLIC_ORIGIN: 'https://example.org/school' },
    'PUBLIC_ORIGIN: "https://example.org/school" is not valid. Use an origin alone, such as https://www.example.edu',
  ],
  [
    { TRUSTED_PROXIES: '10.0.0.0/8, abc' },
    'TRUSTED_PROXIES: "10.0.0.0/8, abc" is not valid. Use addresses or ranges such as 10.0.0.0/8, separated by commas',
  ],
  [{ HEALTH_PORT: '0' }, 'HEALTH_PORT: "0" is not valid. Use 1 or more'],
  [
    { DATABASE_URL: 'postgres://' },
    'DATABASE_URL: its value is not valid. Use a host, as in postgres://user:password@host:5432/database',
  ],
  [
    { SMTP_URL: 'smtp://' },
    'SMTP_URL: its value is not valid. Use a host, as in smtp://user:password@host:587',
  ],
  [
    { IMAP_URL: 'imaps://mail.example.org' },
    'IMAP_URL: its value is not valid. Use a user, as in imaps://user:password@host:993/INBOX',
  ],
  [
    { FILES_URL: 's3://school?endpoint=minio:9000' },
    'FILES_URL: its value is not valid. Use an endpoint that begins with http:// or https://',
  ],
  [{ MAIL_FROM: 'nobody' }, 'MAIL_FROM: "nobody" is not valid. Use an email address'],
])('%o is refused by name, with what it got and what it wants', (env, message) => {
  expect(() => read(env)).toThrow(new ConfigError([message]))
})

test('what is blank is not set', () => {
  expect(read({ PORT: ' ', DATA_DIR: '\t' })).toEqual(read({}))
})

test('an origin may end with a slash, or name the port that it has anyway', () => {
  expect(read({ PUBLIC_ORIGIN: 'https://example.org:443/' }).PUBLIC_ORIGIN).toBe('https://example.org')
})

test('a database may be reached by a socket', () => {
  const address = 'postgres:///school?host=/run/postgresql'
  expect(read({ DATABASE_URL: address }).DATABASE_URL).toBe(address)
})

test('what may be secret is not repeated', () => {
  expect(() => read({ SECRET: 'short' })).toThrow(
    'SECRET: its value is not valid. Use at least 32 characters',
  )
  expect(() => read({ DATABASE_URL: 'mysql://me:pass@x' })).toThrow('DATABASE_URL: its value is not valid')
})

test.each(['README.md', '.env.example'])('%s documents every variable and no other', (file) => {
  const documented = readFileSync(file, 'utf8').matchAll(
    file === 'README.md' ? /^\| `([A-Z_]+)`/gm : /^#? ?([A-Z_]+)=/gm,
  )
  expect([...documented].map((match) => match[1]).toSorted()).toEqual(Object.keys(variables).toSorted())
})
