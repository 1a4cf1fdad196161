import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'
import { createDeskApi, type DeskApiOptions } from '../../src/api/desk/desk-api.ts'
import { inquiries, inquiryPrograms } from '../../src/core/inquiries/table.ts'
import { submissions } from '../../src/core/submissions/table.ts'
import { people } from '../../src/core/people/table.ts'
import { createSingleSignOn } from '../../src/core/single-sign-on/index.ts'
import { createFirstAdministrator, createSetupToken, createStaffAuth } from '../../src/core/staff/index.ts'
import { newId } from '../../src/kernel/ids.ts'
import { openDiskStore } from '../../src/platform/files/disk-store.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { openSchool, system, type TestSchool, visitor } from './database.ts'
import { openIntake } from './intake.ts'

export const origin = 'http://localhost:3000'
export const ada = { name: 'Ada Byron', email: 'ada@school.example', password: 'a long enough password' }

/** The desk's api before a school of its own, whose first administrator is Ada. */
export async function openDesk({ beatMs = 50 } = {}) {
  const school = await openSchool()
  // Sessions go by the machine's clock.
  school.clock.now = new Date()
  const token = await createSetupToken(school.contextFor(system))
  await createFirstAdministrator(school.contextFor(visitor), { ...ada, token: token ?? '' })

  const intake = await openIntake(school)
  const listeners = new Set<(ids: string[]) => void>()
  const stopping = new AbortController()
  onTestFinished(() => stopping.abort())
  const logged: string[] = []
  const log = createLog({ level: 'error', write: (lines) => logged.push(lines) })
  const bindings = { requestId: 'request-1', clientAddress: '192.0.2.7', log: log.child({ id: 'request-1' }) }
  const secret = 's'.repeat(40)
  const staffAuth = createStaffAuth({ db: () => school.db, secret, origin, log })
  const singleSignOn = createSingleSignOn({
    settings: {
      name: 'school account',
      oidc: null,
      saml: null,
      roleClaim: null,
      roles: {},
      unknown: 'refuse',
    },
    staffAuth,
    origin,
    secret,
  })
  const createApi = (contextFor: DeskApiOptions['contextFor'] = school.contextFor) =>
    createDeskApi({
      contextFor,
      staffAuth,
      singleSignOn,
      events: {
        subscribe: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
        subscribePresence: () => () => undefined,
      },
      enter: intake.enter,
      samples: () => [],
      mail: {
        leaves: true,
        mailbox: null,
        example: {},
        render: (template, data) => ({
          subject: template,
          text: JSON.stringify(data),
          html: `<p>${template}</p>`,
        }),
      },
      files: openDiskStore(mkdtempSync(path.join(tmpdir(), 'prospectus-desk-'))),
      preview: ({ type, key }) => Promise.resolve({ html: `<h1>${type} ${key}</h1>`, path: '/' }),
      hasNightlyBackups: false,
      schoolName: () => Promise.resolve('School of Tests'),
      origin,
      stopping: stopping.signal,
      unhurried: (ctx) => ctx,
      beatMs,
    })
  const api = createApi()

  const request = (path: string, init: RequestInit, by = api) => by.request(path, init, bindings)
  const get = (path: string, cookie = '') => request(path, { headers: { cookie } })
  const post = (path: string, body: object = {}, headers: Record<string, string> = {}) =>
    request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
      body: JSON.stringify(body),
    })

  return {
    school,
    listeners,
    stopping,
    logged,
    createApi,
    request,
    get,
    post,
    async signIn(): Promise<string> {
      const answer = await post('/sign-in', { email: ada.email, password: ada.password })
      expect(answer.status).toBe(200)
      return answer.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; ')
    },
  }
}

export async function addInquiry(
  school: TestSchool,
  about: { first?: string; last?: string; minutesAgo?: number; program?: string } = {},
): Promise<string> {
  const { first = 'Mary', last = 'Shelley', minutesAgo = 0, program = 'bioethics' } = about
  const [personId, id] = [newId(), newId()]
  const receivedAt = new Date(Date.now() - minutesAgo * 60_000)
  await school.db.insert(people).values({
    id: personId,
    firstName: first,
    lastName: last,
    salutation: '',
    email: `${personId}@example.org`,
    emailKey: `${personId}@example.org`,
    country: 'CH',
    employer: '',
    createdAt: receivedAt,
  })
  await school.db.insert(inquiries).values({
    id,
    personId,
    receipt: `R-${id}`,
    interest: 'general',
    message: 'What does it cost?',
    receivedAt,
    promisedBy: receivedAt,
  })
  await school.db.insert(inquiryPrograms).values({ inquiryId: id, program })
  return id
}

export async function addDoubt(school: TestSchool): Promise<string> {
  const id = newId()
  const answers = {
    first_name: 'Bot',
    last_name: 'One',
    email: 'bot@example.org',
    message: 'buy',
    programs: ['bioethics'],
    consent_email: false,
    salutation: '',
    employer: '',
    interest: 'general',
  }
  await school.db.insert(submissions).values({
    id,
    receipt: `R-${id}`,
    contentHash: new Uint8Array(32),
    receivedAt: new Date(),
    contentType: 'application/x-www-form-urlencoded',
    body: new Uint8Array([97]),
    inquiry: { ...answers, country: null, country_typed: null },
    postedFrom: '/inquire',
    verdict: { weight: 120, reasons: ['honeypot', 'links'], quarantine: true },
    state: 'quarantined',
    server: 'test',
    stateChangedAt: new Date(),
  })
  return id
}
