import { userInfo } from 'node:os'
import { alertKeyFor, noteEnd, noteStart, newAlert, settleActs, type NewAlert } from '../core/alerts/index.ts'
import { loadPublished } from '../core/content/index.ts'
import { loadTexts, speaking, t } from '../messages/message.ts'
import type { AloneInvocation, Command } from './command.ts'
import { readFrontPage, waitForAlert } from './watch-server.ts'

/** Starting and ending alerts from the server itself: on its disk first, which needs no database, then in the database. */
export const alertCommands: Readonly<Record<string, Command>> = {
  'alert start': {
    usage: 'alert start <title> [--text <text>] [--severity information|warning|emergency] [--minutes <n>]',
    purpose: 'show an alert on every page at once, also while the database is away',
    needsArgument: true,
    async runAlone(given) {
      const key = given.option('key') ?? alertKeyFor(given.argument ?? '')
      const alert = await asTheSchool(given, () => readAlert(given, given.argument ?? ''))
      const isShown = await start(given, key, alert)
      await settle(given)
      given.write(`End it with: prospectus alert end ${key}\n`)
      return isShown ? 0 : 1
    },
  },
  'alert end': {
    usage: 'alert end <key>',
    purpose: 'end an alert at once, also while the database is away',
    needsArgument: true,
    async runAlone(given) {
      const isGone = await end(given, given.argument ?? '')
      await settle(given)
      return isGone ? 0 : 1
    },
  },
  'alert list': {
    usage: 'alert list',
    purpose: 'name the alerts that are published, with their keys and times',
    async runAlone({ withDatabase, write }) {
      const content = await withDatabase((ctx) => loadPublished(ctx, { lists: ['alert'], documents: [] }))
      for (const { key, summary } of content.list('alert'))
        write(
          `${key}  ${summary.severity}  ${summary.starts ?? '-'}  ${summary.ends ?? '-'}  ${summary.title}\n`,
        )
      return 0
    },
  },
  'alert drill': {
    usage: 'alert drill [--text <text>] [--minutes <n>]',
    purpose:
      'show an emergency that says it is a drill, prove that this server shows it, and end it, or leave it for some minutes',
    async runAlone(given) {
      const key = given.option('key') ?? alertKeyFor('drill')
      const drill = await asTheSchool(given, () => readAlert(given, t('alert.drill.title'), 'emergency'))
      const alert = { ...drill, isDrill: true }
      const isShown = await start(given, key, alert)
      const front = await readFrontPage(given.server)
      const isFrontPage = front !== null && front.text.includes(alert.title)
      given.write(
        isFrontPage
          ? `The front page says so in ${(front.bytes / 1024).toFixed(1)} KB.\n`
          : 'The front page does not say so.\n',
      )
      const isOver = given.option('minutes') !== undefined || (await end(given, key))
      await settle(given)
      return isShown && isFrontPage && isOver ? 0 : 1
    },
  },
}

/** A moment, and no longer: an alert does not wait for a server that hangs. */
const languageMs = 1_000

/** What visitors read of an alert is said in the language of the front page, where this server answers. */
async function asTheSchool<Result>({ server }: AloneInvocation, act: () => Result): Promise<Result> {
  const [, tag] = /<html lang="([^"]+)"/.exec((await readFrontPage(server, languageMs))?.text ?? '') ?? []
  return tag ? speaking(await loadTexts(tag), act) : act()
}

async function start(given: AloneInvocation, key: string, alert: NewAlert): Promise<boolean> {
  const at = Date.now()
  noteStart(given.alertsFolder, key, alert, { at: new Date(at), by: whoTypes(given) })
  return sayWhen(given, key, at, true)
}

async function end(given: AloneInvocation, key: string): Promise<boolean> {
  const at = Date.now()
  noteEnd(given.alertsFolder, key, { at: new Date(at), by: whoTypes(given) })
  return sayWhen(given, key, at, false)
}

async function sayWhen(
  { server, write }: AloneInvocation,
  key: string,
  since: number,
  isShown: boolean,
): Promise<boolean> {
  const done = isShown ? 'shown on open pages' : 'gone from open pages'
  const isDone = await waitForAlert(server, key, isShown)
  write(
    isDone
      ? `${key} is ${done} of this server after ${Date.now() - since} ms.\n`
      : `No server at ${server} shows what became of ${key}; it will as soon as it runs.\n`,
  )
  return isDone
}

/** The database last: whether it answers or not, the alert stands. */
async function settle({ withDatabase, alertsFolder, write }: AloneInvocation): Promise<void> {
  try {
    await withDatabase((ctx) => settleActs(ctx, alertsFolder))
    write('Published: all servers show the same.\n')
  } catch (error) {
    write(
      `The database does not answer (${error instanceof Error ? error.message : String(error)}). This server publishes it for all others as soon as it does.\n`,
    )
  }
}

function readAlert(
  { option }: AloneInvocation,
  title: string,
  severity = option('severity') ?? 'warning',
): NewAlert {
  const minutes = option('minutes')
  const parsed = newAlert.safeParse({
    kind: option('kind') ?? (title === t('alert.drill.title') ? t('alert.kind.drill') : kindOf(severity)),
    title,
    text: option('text') ?? (title === t('alert.drill.title') ? t('alert.drill.text') : undefined),
    severity,
    ends: minutes === undefined ? undefined : endOf(minutes),
  })
  if (parsed.success) return parsed.data
  throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'))
}

const whoTypes = ({ by }: AloneInvocation): string => (by || userInfo().username).slice(0, 100)

function endOf(minutes: string): string {
  const count = Number(minutes)
  if (!Number.isInteger(count) || count < 1 || count > 60 * 24 * 365)
    throw new Error(`--minutes wants a whole number, not ${minutes}`)
  return new Date(Date.now() + count * 60_000).toISOString()
}

function kindOf(severity: string): string {
  if (severity === 'emergency') return t('alert.kind.emergency')
  return severity === 'warning' ? t('alert.kind.warning') : t('alert.kind.information')
}
