import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import {
  compare,
  load,
  measureInTurn,
  median,
  output,
  type Pace,
  type Pair,
  summarize,
  type Target,
  untilIdle,
} from './compare.ts'
import { createFigureList } from './figure-list.ts'
import { requireTwoCores, treeMemory } from './machine.ts'
import type { OpenPageFigures } from './open-pages.ts'
import type { PageFigures } from './page-figures.ts'
import type { SearchFigures } from './search-figures.ts'
import {
  databaseUrl,
  makeDataFolder,
  type Running,
  startBareServer,
  startByNpm,
  startServer,
} from './programs-under-test.ts'
import { readFormAnswers, savePages } from './read-site.ts'
import { report } from './report.ts'

const encodings = ['identity', 'gzip', 'br'] as const
type Encoding = (typeof encodings)[number]

// `--quick` is for work on the bench itself: its figures say little and are not kept.
// `--site` measures search, finder and publishing alone.
const isSiteOnly = process.argv.includes('--site')
const isQuick = process.argv.includes('--quick')
const pace: Pace = isQuick
  ? { rounds: 1, seconds: 1, warmSeconds: 1 }
  : { rounds: 9, seconds: 3, warmSeconds: 1 }
const starts = isQuick ? 1 : 5
/** Of two processes that run the same program one may be a tenth slower for as long as it lives: so many of each side are measured. */
const processes = isQuick ? 1 : 3
const openPages = isQuick ? 500 : 10_000
const [port, barePort] = [4870, 4871]

process.chdir(path.join(import.meta.dirname, '..'))
requireTwoCores()
const list = createFigureList()
const dataDir = makeDataFolder()
const bytesDir = mkdtempSync(path.join(tmpdir(), 'prospectus-bench-'))
const running: Running[] = []
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void cleanUp().finally(() => process.exit(1)))
}
try {
  await (isSiteOnly ? measureSite() : measureAll())
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : error}\n`)
} finally {
  await cleanUp()
}
const isReached = report(list.figures)
const results = { at: new Date().toISOString(), node: process.version, figures: list.figures }
if (!isQuick && !isSiteOnly) writeFileSync('bench/results.json', `${JSON.stringify(results, null, 2)}\n`)
process.exitCode = isReached ? 0 : 1

async function cleanUp() {
  for (const each of running.toReversed()) await each.stop()
  rmSync(dataDir, { recursive: true, force: true })
  rmSync(bytesDir, { recursive: true, force: true })
}

async function measureAll() {
  // The first start makes the database and loads the demo school; it is not measured.
  const first = await keep(startServer(port, dataDir))
  const pages = await savePages(`http://127.0.0.1:${port}/`, bytesDir)
  await first.stop()
  const startBoth = async () => {
    const application = await keep(startServer(port, dataDir))
    const plan = { port: barePort, pages, databaseUrl: databaseUrl(dataDir) }
    return { application, bare: await keep(startBareServer(plan, dataDir)) }
  }
  await list.rate('landingIdentity', () => compareLandings(startBoth, 'identity'))
  await list.rate('landingGzip', () => compareLandings(startBoth, 'gzip'))
  await list.rate('landingBrotli', () => compareLandings(startBoth, 'br'))
  const { application, bare } = await startBoth()
  // Its memory is measured after it has sent pages as well.
  for (const encoding of encodings) await load(landingTargets([application, bare], encoding)[0], pace)
  await measurePages()
  const inquiry = await inquiryTarget([application, bare])
  await list.rate('inquire', () => compare(inquiry, { ...inquiry, port: barePort }, pace))
  list.value('worked', await measureWorked(inquiry))
  list.value('memory', treeMemory(application.pid), treeMemory(bare.pid))
  await application.stop()

  await measureOpenPages()

  const uncached = await keep(startServer(port, dataDir, { PAGE_CACHE_MB: '0' }))
  await list.rate('landingUncached', () => compare(...landingTargets([uncached, bare], 'identity'), pace))
  await uncached.stop()
  await bare.stop()
  await measureStart(bare.startMs)
  await measureSite()
}

/** In as many rounds as everything else, with processes of their own for a third of them each. */
async function compareLandings(
  startBoth: () => Promise<{ application: Running; bare: Running }>,
  encoding: Encoding,
) {
  const pairs: Pair[] = []
  for (let left = processes; left > 0; left--) {
    const { application, bare } = await startBoth()
    try {
      const [target, bareTarget] = landingTargets([application, bare], encoding)
      pairs.push(...(await measureInTurn(target, bareTarget, { ...pace, rounds: pace.rounds / processes })))
    } finally {
      await bare.stop()
      await application.stop()
    }
  }
  return summarize(pairs)
}

/** The bare server has each coding under a path of its own. */
function landingTargets(measured: readonly Running[], encoding: Encoding): [Target, Target] {
  const pids = measured.map((each) => each.pid)
  const target: Target = { pids, port, path: '/', headers: { 'Accept-Encoding': encoding }, status: 200 }
  return [target, { ...target, port: barePort, path: `/${encoding}` }]
}

async function inquiryTarget(measured: readonly Running[]): Promise<Target> {
  const pids = measured.map((each) => each.pid)
  const answers = await readFormAnswers(`http://127.0.0.1:${port}/inquire`)
  return { pids, port, path: '/inquire', headers: {}, status: 303, post: { run: '', answers } }
}

/** How many inquiries are worked in each second in which others come in as fast as they can. */
async function measureWorked(inquiry: Target): Promise<number> {
  const client = new pg.Client(databaseUrl(dataDir))
  await client.connect()
  const countWorked = async () => {
    const { rows } = await client.query<{ worked: number }>(
      `select count(*)::int as worked from submission where state = 'worked'`,
    )
    return rows[0]?.worked ?? Number.NaN
  }
  try {
    const rates: number[] = []
    while (rates.length < starts) {
      await untilIdle(inquiry.pids)
      const before = await countWorked()
      const startedAt = performance.now()
      await load(inquiry, pace)
      rates.push((1000 * ((await countWorked()) - before)) / (performance.now() - startedAt))
    }
    return median(rates)
  } finally {
    await client.end()
  }
}

async function measurePages() {
  const printed = await output([process.execPath, 'bench/page-figures.ts', `http://localhost:${port}`])
  const { pageBytes, scriptBytes, layoutShift } = JSON.parse(printed) as PageFigures
  list.value('pageBytes', pageBytes / 1024)
  list.value('scriptBytes', scriptBytes / 1024)
  list.value('layoutShift', layoutShift)
}

/** On a server of its own: its memory is a figure of its own. */
async function measureOpenPages() {
  const fresh = await keep(startServer(port, dataDir, { TRUSTED_PROXIES: '127.0.0.1' }))
  const argument = [port, fresh.pid, dataDir, openPages].map(String)
  const printed = await output([process.execPath, 'bench/open-pages.ts', ...argument])
  const { kbEach, toldMs } = JSON.parse(printed) as OpenPageFigures
  list.value('openPageMemory', kbEach)
  list.value('openPagesTold', toldMs)
  await fresh.stop()
}

async function measureStart(bareMs: number) {
  const times: number[] = []
  while (times.length < starts) {
    const again = await keep(startByNpm(port, dataDir))
    times.push(again.startMs)
    await again.stop()
  }
  list.value('start', median(times), bareMs)
}

/** Pages that are worked out each time, on a school of their own: it is filled with documents. */
async function measureSite() {
  const folder = makeDataFolder()
  const pagesDir = mkdtempSync(path.join(tmpdir(), 'prospectus-bench-'))
  try {
    const application = await keep(startServer(port, folder))
    const finder = '/programs?q=ethics'
    const pages = {
      ...(await savePages(`http://127.0.0.1:${port}/search?q=bioethics`, pagesDir, 'search-')),
      ...(await savePages(`http://127.0.0.1:${port}${finder}`, pagesDir, 'finder-')),
    }
    const url = databaseUrl(folder)
    const bare = await keep(startBareServer({ port: barePort, pages, databaseUrl: url }, folder))
    await list.rate('finderUncached', () => {
      const headers = { 'Accept-Encoding': 'identity' }
      const target: Target = {
        pids: [application.pid, bare.pid],
        port,
        path: finder,
        headers,
        status: 200,
      }
      return compare(target, { ...target, port: barePort, path: '/finder-identity' }, pace)
    })
    const argument = [port, barePort, url, isQuick ? 20 : 200].map(String)
    const printed = await output([process.execPath, 'bench/search-figures.ts', ...argument])
    const { searchMs, listMs, bareMs, shownMs, noticeMs } = JSON.parse(printed) as SearchFigures
    list.value('search', searchMs, bareMs)
    list.value('studioList', listMs, bareMs)
    list.value('publishedShown', shownMs, noticeMs)
    await application.stop()
    await bare.stop()
  } finally {
    for (const each of [folder, pagesDir]) rmSync(each, { recursive: true, force: true })
  }
}

async function keep(starting: Promise<Running>): Promise<Running> {
  const started = await starting
  running.push(started)
  return started
}
