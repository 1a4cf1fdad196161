import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { unpackChromium } from './unpack-chromium.ts'

type Found = { executablePath: string; args?: string[]; env?: NodeJS.ProcessEnv }

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const quietFlags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const firstPageMs = 20_000

/** A running Chromium: the one named, else the package's, which is the same everywhere and quick, else an installed one, else Debian's, installed now where that is allowed. */
export async function launchBrowser(): Promise<Browser> {
  for (const find of [named, inPackage, installed, fromDebian])
    for (const found of await find()) {
      const browser = await launch(found)
      if (browser) return browser
    }
  throw new Error(
    'no Chromium runs here: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to yours',
  )
}

const named = (): Found[] => onlyExecutable([process.env.CHROMIUM_PATH ?? ''])

function installed(): Found[] {
  const inPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => browserNames.map((name) => path.join(folder, name)))
  return onlyExecutable([...inPath, ...macPaths])
}

const onlyExecutable = (paths: string[]): Found[] =>
  paths.filter(isExecutable).map((executablePath) => ({ executablePath }))

async function inPackage(): Promise<Found[]> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return []
  const { executablePath, env } = await unpackChromium()
  // Of the package's own arguments only those: the others turn off what our tests are about (web security, site isolation).
  return [{ executablePath, args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'], env }]
}

function fromDebian(): Found[] {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return []
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  })
  return installed()
}

/** Only a page that was drawn tells that a browser runs: without a font it starts, and ends at the first text field. */
async function launch({ executablePath, args = [], env = process.env }: Found): Promise<Browser | undefined> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  let browser: Browser | undefined
  try {
    browser = await chromium.launch({
      executablePath,
      args: [...new Set([...args, ...sandbox, ...quietFlags])],
      env: env as Record<string, string>,
      timeout: firstPageMs,
    })
    const page = await browser.newPage()
    page.setDefaultTimeout(firstPageMs)
    await page.setContent('<input value="A">')
    await page.screenshot()
    await page.close()
    return browser
  } catch {
    await browser?.close().catch(() => undefined)
    return undefined
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (import.meta.main) {
  try {
    const browser = await launchBrowser()
    process.stderr.write(`browser: Chromium ${browser.version()}\n`)
    await browser.close()
  } catch (error) {
    process.stderr.write(`browser: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
