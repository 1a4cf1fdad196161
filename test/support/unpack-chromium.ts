import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const modulesFolder = path.join(import.meta.dirname, '../../node_modules')
const cacheFolder = path.join(modulesFolder, '.cache/prospectus')
const browserFolder = path.join(cacheFolder, 'chromium')

/** The Chromium of `@sparticuz/chromium` with the libraries and fonts that a bare machine lacks, unpacked once. */
export async function unpackChromium(): Promise<{ executablePath: string; env: NodeJS.ProcessEnv }> {
  if (!existsSync(browserFolder)) await unpack()
  return {
    executablePath: path.join(browserFolder, 'chromium'),
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(browserFolder, 'al2023/lib'),
      FONTCONFIG_FILE: path.join(browserFolder, 'fonts.conf'),
    },
  }
}

/** Beside its place, then moved there: whoever is killed meanwhile leaves no half of it. */
async function unpack(): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true })
  const folder = mkdtempSync(path.join(cacheFolder, 'unpacking-'))
  const earlier = process.env.TMPDIR
  // The package unpacks into the folder for temporary files, which is everyone's.
  process.env.TMPDIR = folder
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium')
    await chromium.executablePath()
    // By itself it does this in a cloud function only.
    await inflate(path.join(modulesFolder, '@sparticuz/chromium/bin/al2023.tar.br'))
  } finally {
    if (earlier === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = earlier
  }
  writeFileSync(path.join(folder, 'fonts.conf'), fontsConfig())
  try {
    renameSync(folder, browserFolder)
  } catch (error) {
    // Another worker was first.
    if (!existsSync(browserFolder)) throw error
    rmSync(folder, { recursive: true })
  }
}

/** The package's own configuration looks for fonts in a cloud function's folders. The machine's come first, for its alphabets. */
function fontsConfig(): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(browserFolder, 'fonts')}</dir>
  <cachedir>${path.join(browserFolder, 'fonts-cache')}</cachedir>
</fontconfig>
`
}
