import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { readAssetManifest } from './asset-manifest.ts'
import { precompressFolder } from './precompress.ts'
import { ask, serveForTest } from '../../../test/support/loopback-http.ts'
import { createStaticFiles } from './static-files.ts'

const style = 'body { color: black }\n'.repeat(100)

function buildFolder(): string {
  const parent = mkdtempSync(path.join(tmpdir(), 'built-'))
  onTestFinished(() => rmSync(parent, { recursive: true }))
  const folder = path.join(parent, 'site')
  mkdirSync(path.join(folder, 'assets'), { recursive: true })
  writeFileSync(path.join(parent, 'secret.txt'), 'secret')
  writeFileSync(path.join(folder, '.stamp'), '1')
  writeFileSync(path.join(folder, 'robots.txt'), 'User-agent: *')
  writeFileSync(path.join(folder, 'assets', 'site-DkS3b0aX.css'), style)
  writeFileSync(path.join(folder, 'assets', 'serif-Aa0Bb1Cc.woff2'), Buffer.alloc(2000, 7))
  const entry = {
    file: 'assets/site-Zz9Yy8Xx.js',
    css: ['assets/site-DkS3b0aX.css'],
    assets: ['assets/serif-Aa0Bb1Cc.woff2'],
    imports: ['_shared.js'],
  }
  const shared = { file: 'assets/shared-Qq1Ww2Ee.js', css: ['assets/shared-Qq1Ww2Ee.css'] }
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ 'src/site.ts': entry, '_shared.js': shared }),
  )
  return folder
}

async function serveFolder(folder: string) {
  const files = createStaticFiles({ folder, headers: { 'X-Content-Type-Options': 'nosniff' } })
  const origin = await serveForTest((req, res) => {
    if (!files.serve(req, res)) res.writeHead(404).end()
  })
  return { files, origin }
}

test('a file named by its content is kept for good, another for an hour', async () => {
  const { origin } = await serveFolder(buildFolder())
  expect((await ask(`${origin}/assets/site-DkS3b0aX.css?v=2`)).headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  })
  expect((await ask(`${origin}/robots.txt`)).headers['cache-control']).toBe('public, max-age=3600')
})

test('no address leads out of the folder or to the files of the build itself', async () => {
  const { files, origin } = await serveFolder(buildFolder())
  expect(files.paths).toEqual(['/assets/serif-Aa0Bb1Cc.woff2', '/assets/site-DkS3b0aX.css', '/robots.txt'])
  for (const wrong of [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/manifest.json',
    '/.stamp',
    '/assets/',
  ]) {
    expect((await ask(origin + wrong)).status).toBe(404)
  }
  expect((await ask(`${origin}/robots.txt`, {}, 'POST')).status).toBe(404)
})

test('what the build compressed is sent from the first request on', async () => {
  const folder = buildFolder()
  await precompressFolder(folder)
  const { files, origin } = await serveFolder(folder)
  const answer = await ask(`${origin}/assets/site-DkS3b0aX.css`, { 'accept-encoding': 'br' })
  expect(brotliDecompressSync(answer.body).toString()).toBe(style)
  expect(files.paths).toHaveLength(3)
})

test('an entry names its script, and the styles and fonts of all it imports', () => {
  const assetsOf = readAssetManifest(buildFolder(), '/static/')
  expect(assetsOf('src/site.ts')).toEqual({
    scripts: ['/static/assets/site-Zz9Yy8Xx.js'],
    preloads: ['/static/assets/shared-Qq1Ww2Ee.js'],
    styles: ['/static/assets/site-DkS3b0aX.css', '/static/assets/shared-Qq1Ww2Ee.css'],
    fonts: ['/static/assets/serif-Aa0Bb1Cc.woff2'],
  })
  expect(() => assetsOf('src/desk.ts')).toThrow('has no entry src/desk.ts')
})
