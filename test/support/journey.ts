import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest'
import { newId } from '../../src/kernel/ids.ts'
import { type Database, openDatabase } from '../../src/platform/database/database.ts'
import type { Ctx } from '../../src/core/context.ts'
import { ask } from './ask.ts'
import { launchBrowser } from './browser.ts'
import { type BuiltServer, startBuiltServer } from './built-server.ts'
import { copyDemoSchool, quiet, system } from './database.ts'
import { type MailServer, type ReceivedMail, startMailServer } from './mail-server.ts'
import { switchScriptOff } from './page-audit.ts'

export type Journey = {
  readonly origin: string
  readonly server: BuiltServer
  readonly mail: MailServer
  /** To look into the same database, or to act in it by the core's own verbs. */
  readonly database: Database
  readonly ctx: Ctx
  /** A new browser that knows nothing yet, on a page of the site or with a whole address. */
  visit(address: string, options?: VisitOptions): Promise<Page>
  /** Posts the form, and waits until what comes of it is there: a list that is read before only tells of it. @returns the address of its receipt */
  ask(answers: Record<string, string>): Promise<string>
  /** The desk's inbox, as the school's administrator sees it. */
  signIn(options?: VisitOptions): Promise<Page>
  /** One more server of the same school. */
  startServer(): Promise<BuiltServer>
  mailFor(recipient: string, timeout?: number): Promise<ReceivedMail>
}

type VisitOptions = BrowserContextOptions & {
  /** Statuses from 400 on that belong to the story. Any other fails the test. */
  mayAnswer?: readonly number[]
  withoutScript?: boolean
}

export const administrator = {
  name: 'Ada Okonkwo',
  email: 'ada@example.edu',
  password: 'correct horse battery staple',
} as const

/** One school, one server of it and one browser for the tests of a file, each of which brings its own people. @param env what its servers get beside the usual, asked for when they start */
export function openJourney(env: () => NodeJS.ProcessEnv = () => ({})): Journey {
  const servers: BuiltServer[] = []
  let school: Awaited<ReturnType<typeof copyDemoSchool>>
  let mail: MailServer
  let database: Database
  let browser: Browser
  let troubles: string[] = []
  let hasAdministrator = false

  async function startServer(): Promise<BuiltServer> {
    const server = await startBuiltServer({
      DATABASE_URL: school.url,
      SMTP_URL: mail.url,
      SECRET: 'a secret that the servers of one school share',
      ...env(),
    })
    servers.push(server)
    return server
  }

  beforeAll(async () => {
    ;[school, mail] = await Promise.all([copyDemoSchool(), startMailServer()])
    database = openDatabase(school.url, { log: quiet, connections: 2 })
    ;[browser] = await Promise.all([launchBrowser(), startServer()])
  })
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()))
    const found = troubles
    troubles = []
    expect(found).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    await Promise.all(servers.map((server) => server.stop()))
    await mail?.close()
    await database?.close()
    await school?.drop()
  })

  return {
    get server() {
      return servers[0] ?? notOpen()
    },
    get origin() {
      return (servers[0] ?? notOpen()).origin
    },
    get mail() {
      return mail
    },
    get database() {
      return database
    },
    get ctx() {
      return {
        db: database.db,
        actor: system,
        now: () => new Date(),
        requestId: newId(),
        jobs: { send: () => Promise.reject(new Error('nothing works jobs here')) },
      }
    },
    startServer,
    async visit(address, { mayAnswer = [], withoutScript = false, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
      context.setDefaultTimeout(10_000)
      context.on('page', (page) => listenForTrouble(page, mayAnswer, (what) => troubles.push(what)))
      const page = await context.newPage()
      if (withoutScript) await switchScriptOff(page)
      await page.goto(new URL(address, this.origin).href)
      return page
    },
    async ask(answers) {
      const address = await ask(this.origin, answers)
      const waiting = `select from submission where state = 'waiting'`
      await expect.poll(async () => (await database.pool.query(waiting)).rowCount).toBe(0)
      return address
    },
    async signIn(options) {
      const page = await this.visit('/desk/sign-in', options)
      if (!hasAdministrator) {
        // Each server that starts takes the link of the one before back.
        const link = new URL(setupLinkOf(servers.at(-1) ?? notOpen()))
        await page.evaluate(makeAdministrator, { token: link.searchParams.get('token'), ...administrator })
        hasAdministrator = true
      }
      await page.getByLabel('Email').fill(administrator.email)
      await page.getByLabel('Password', { exact: true }).fill(administrator.password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.getByRole('heading', { name: 'Inbox', level: 1 }).waitFor()
      return page
    },
    mailFor: (recipient, timeout = 10_000) =>
      vi.waitFor(
        () =>
          mail.received.find(({ recipients }) => recipients.includes(recipient)) ??
          fail(`no mail for ${recipient}`),
        { timeout, interval: 20 },
      ),
  }
}

/** The address that a server prints as long as nobody can sign in. */
export function setupLinkOf(server: BuiltServer): string {
  return /\S+\/desk\/setup\?token=\S+/.exec(server.said())?.[0] ?? fail('the server printed no setup link')
}

/** Runs in a page of the desk. */
async function makeAdministrator(input: object): Promise<void> {
  const response = await fetch('/api/desk/setup', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  })
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`)
}

function listenForTrouble(page: Page, mayAnswer: readonly number[], tell: (what: string) => void): void {
  page.on('pageerror', (error) => tell(`error in the page: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    // What failed to load is told below, with its address and status. Content-security violations come here.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      tell(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    const status = response.status()
    if (status >= 400 && !mayAnswer.includes(status)) tell(`${status}: ${response.url()}`)
  })
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? ''
    // A page that is left ends what it still had under way.
    if (why !== 'net::ERR_ABORTED') tell(`${why}: ${request.url()}`)
  })
}

function notOpen(): never {
  return fail('the journey opens before its first test')
}

function fail(what: string): never {
  throw new Error(what)
}
