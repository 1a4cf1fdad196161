import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface Browser {
  executablePath: string
  args: string[]
  env: NodeJS.ProcessEnv
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** What `chromium.launch` of Playwright needs: an installed Chromium, else the package's, else Debian's, installed now where that is allowed. */
export async function findBrowser(): Promise<Browser> {
  const found = installed() ?? (await fromPackage()) ?? fromDebian()
  if (!found)
    throw new Error(
      'no Chromium runs here: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to yours',
    )
  return found
}

function installed(): Browser | undefined {
  const inPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  const macs = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return [process.env.CHROMIUM_PATH ?? '', ...inPath, ...macs]
    .filter(isExecutable)
    .map((path) => describe(path))
    .find(runs)
}

async function fromPackage(): Promise<Browser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const { default: chromium, inflate, setupLambdaEnvironment } = await import('@sparticuz/chromium')
  const modules = join(import.meta.dirname, '../../node_modules')
  const folder = join(modules, '.cache/prospectus/chromium')
  mkdirSync(folder, { recursive: true })
  const { TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
  // It unpacks into the folder for temporary files, which everyone may write to, and speaks through the environment.
  process.env.TMPDIR = folder
  try {
    const executablePath = await chromium.executablePath()
    // The package brings the libraries that a bare machine lacks, and unpacks them by itself only in a cloud function.
    if (!existsSync(join(folder, 'al2023')))
      await inflate(join(modules, '@sparticuz/chromium/bin/al2023.tar.br'))
    setupLambdaEnvironment(join(folder, 'al2023', 'lib'))
    // Of its arguments only those: the others turn off what our tests are about (web security, site isolation).
    const browser = describe(executablePath, ['--no-sandbox', '--no-zygote', '--font-render-hinting=none'])
    restore({ TMPDIR }, browser.env)
    return runs(browser) ? browser : undefined
  } finally {
    restore({ TMPDIR, LD_LIBRARY_PATH, FONTCONFIG_PATH }, process.env)
  }
}

function restore(earlier: NodeJS.ProcessEnv, env: NodeJS.ProcessEnv) {
  for (const [name, value] of Object.entries(earlier)) {
    if (value === undefined) delete env[name]
    else env[name] = value
  }
}

function fromDebian(): Browser | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    env,
    stdio: 'ignore',
  })
  return installed()
}

function describe(executablePath: string, args: string[] = []): Browser {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return { executablePath, args: [...new Set([...args, ...sandbox, ...QUIET])], env: { ...process.env } }
}

function runs({ executablePath, env }: Browser): boolean {
  return spawnSync(executablePath, ['--version'], { env, stdio: 'ignore' }).status === 0
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
    process.stderr.write(`browser: ${(await findBrowser()).executablePath}\n`)
  } catch (error) {
    process.stderr.write(`browser: ${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }
}
