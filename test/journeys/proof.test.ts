import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createProofOfWork } from '../../src/core/intake/proof-of-work.ts'
import { securityHeaders } from '../../src/platform/http/security-headers.ts'
import { launchBrowser } from '../support/browser.ts'

const proof = createProofOfWork(randomBytes(32), () => new Date())
const form = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Form</title><script type="module" src="/assets/form.js"></script>
  <form action="/inquire" method="post"><label>Name <input name="first_name"></label><button>Send</button></form>`

let files: Map<string, string>
let browser: Browser
let server: Server
let origin: string
let page: Page
let troubles: string[]
/** What the server says when it is asked for a riddle. */
let challenge: () => Promise<object | null>
let posted: URLSearchParams[]

beforeAll(async () => {
  files = await buildForm()
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

beforeEach(async () => {
  challenge = () => proof.challenge()
  posted = []
  troubles = []
  server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      troubles.push(String(error))
      response.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  page = await browser.newPage()
  page.on(
    'console',
    (message) =>
      message.type() === 'error' && !message.text().includes('favicon') && troubles.push(message.text()),
  )
  page.on('pageerror', (error) => troubles.push(String(error)))
})
afterEach(async () => {
  await page.close()
  server.closeAllConnections()
  server.close()
})

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const headers = securityHeaders({ origin })
  const file = files.get(request.url ?? '')
  if (file) {
    response.writeHead(200, { ...headers, 'Content-Type': 'text/javascript' }).end(file)
    return
  }
  if (request.url === '/inquire/challenge') {
    const riddle = await challenge()
    response
      .writeHead(riddle ? 200 : 204, { ...headers, 'Content-Type': 'application/json' })
      .end(riddle && JSON.stringify(riddle))
    return
  }
  if (request.method === 'POST') posted.push(new URLSearchParams(await text(request)))
  response
    .writeHead(200, { ...headers, 'Content-Type': 'text/html' })
    .end(request.method === 'POST' ? '<p>Thank you</p>' : form)
}

test('while someone types, a proof is made unseen under the strict policy, and the server finds it right', async () => {
  await page.goto(origin)
  await page.fill('input[name=first_name]', 'Zoë')
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name=altcha]')?.value,
    undefined,
    { timeout: 20_000 },
  )
  await page.click('button')
  await page.waitForSelector('text=Thank you')
  expect(await proof.verify(posted[0]?.get('altcha') ?? '')).toBe('right')
  expect(troubles).toEqual([])
})

test('a form that is sent before the proof is ready goes after a second, once, without it', async () => {
  challenge = () => new Promise(() => {})
  await page.goto(origin)
  await page.fill('input[name=first_name]', 'Zoë')
  const pressed = performance.now()
  await page.click('button', { noWaitAfter: true })
  await page.click('button', { noWaitAfter: true })
  await page.waitForSelector('text=Thank you')
  expect(performance.now() - pressed).toBeLessThan(3_000)
  expect(posted.map((each) => [...each])).toEqual([
    [
      ['first_name', 'Zoë'],
      ['altcha', ''],
    ],
  ])
  expect(troubles).toEqual([])
})

test('where none is asked for, the form goes at once', async () => {
  challenge = async () => null
  await page.goto(origin)
  await page.fill('input[name=first_name]', 'Zoë')
  await page.click('button')
  await page.waitForSelector('text=Thank you')
  expect(posted[0]?.get('altcha')).toBe('')
  expect(troubles).toEqual([])
})

test('whoever comes back to the page proves anew', async () => {
  await page.goto(origin)
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name=altcha]')?.value,
    undefined,
    { timeout: 20_000 },
  )
  await page.click('button')
  await page.waitForSelector('text=Thank you')
  await page.goBack()
  await page.focus('input[name=first_name]')
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[name=altcha]')?.value,
    undefined,
    { timeout: 20_000 },
  )
  await page.click('button')
  await page.waitForSelector('text=Thank you')
  expect(posted).toHaveLength(2)
  for (const each of posted) expect(await proof.verify(each.get('altcha') ?? '')).toBe('right')
})

/** The element's script and its worker as the site's build makes them, by address. */
async function buildForm(): Promise<Map<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prospectus-proof-'))
  const entry = path.join(folder, 'form.ts')
  const element = path.resolve('src/site/elements/proof.ts')
  writeFileSync(
    entry,
    `import { attachProof } from ${JSON.stringify(element)}\nattachProof(document.forms[0], () => undefined)`,
  )
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    base: '/assets/',
    publicDir: false,
    build: {
      write: false,
      assetsDir: '',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { entryFileNames: '[name].js' } },
    },
  })
  rmSync(folder, { recursive: true })
  const output = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  return new Map(
    output.map((file) => [
      `/assets/${file.fileName}`,
      file.type === 'chunk' ? file.code : String(file.source),
    ]),
  )
}
