import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { hasCode } from '../../kernel/errors.ts'
import { newId } from '../../kernel/ids.ts'
import { makePrivateFolder } from '../../platform/process/private-folder.ts'
import { contentTypes } from '../content/index.ts'
import type { Ctx } from '../context.ts'
import type { Alert } from './live-alerts.ts'
import { alertAct, type AlertAct, type NewAlert } from './schema.ts'
import { alertFrom, endAlert, startAlert } from './start-alert.ts'

/** What was started or ended on this server and is not in the database yet, the earliest first. A file that nobody can read is passed over. */
export function readActs(folder: string): AlertAct[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .flatMap((name) => readAct(path.join(folder, name)))
}

type By = { readonly at: Date; readonly by: string }

export const noteStart = (folder: string, key: string, alert: NewAlert, { at, by }: By): AlertAct =>
  noteAct(folder, { act: 'start', id: newId(), key, at: at.toISOString(), by, alert })

export const noteEnd = (folder: string, key: string, { at, by }: By): AlertAct =>
  noteAct(folder, { act: 'end', id: newId(), key, at: at.toISOString(), by })

/** The published alerts as they are once the acts are done. */
export function withActs(
  published: readonly Alert[],
  acts: readonly AlertAct[],
  timeZone: string,
): readonly Alert[] {
  const alerts = new Map(published.map((each) => [each.key, each]))
  for (const each of acts) {
    alerts.delete(each.key)
    if (each.act === 'start') {
      const summary = alertFrom(each.alert, new Date(each.at), timeZone)
      alerts.set(each.key, { key: each.key, revisionId: each.id, summary })
    }
  }
  const positionOf = ({ summary }: Alert) => contentTypes.alert.order?.(summary) ?? 0
  return [...alerts.values()].toSorted((one, other) => positionOf(one) - positionOf(other))
}

/**
 * Publishes what was done on this server, and takes the files away. Two processes that do it at once publish the same twice at worst.
 * @param onPublished what has to happen before the files go, or an alert would vanish for a moment
 * @throws AppError `unavailable` while the database is away: then the files stay
 */
export async function settleActs(
  ctx: Ctx,
  folder: string,
  onPublished: () => Promise<void> = async () => {},
): Promise<number> {
  const acts = readActs(folder)
  for (const each of acts) await settleOnce(ctx, each)
  await onPublished()
  for (const each of acts) rmSync(fileOf(folder, each), { force: true })
  return acts.length
}

/** The command and the server may publish the same at one moment; the second then finds it done. */
async function settleOnce(ctx: Ctx, act: AlertAct, tries = 3): Promise<void> {
  try {
    await settleAct(ctx, act)
  } catch (error) {
    if (!hasCode(error, 'conflict') || tries <= 1) throw error
    await settleOnce(ctx, act, tries - 1)
  }
}

async function settleAct(given: Ctx, each: AlertAct): Promise<void> {
  const ctx: Ctx = { ...given, actor: { kind: 'system', name: `alerts for ${each.by}` } }
  if (each.act === 'start') return startAlert(ctx, each.key, each.alert, new Date(each.at))
  try {
    await endAlert(ctx, each.key, new Date(each.at))
  } catch (error) {
    // Ended before it was ever published: there is nothing to end.
    if (!hasCode(error, 'not-found')) throw error
  }
}

function noteAct(folder: string, act: AlertAct): AlertAct {
  const parsed = alertAct.parse(act)
  makePrivateFolder(folder)
  // A server that looks this moment must not read half of it.
  const file = fileOf(folder, parsed)
  writeFileSync(`${file}.new`, JSON.stringify(parsed), { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return parsed
}

const fileOf = (folder: string, { id }: AlertAct) => path.join(folder, `${id}.json`)

function readAct(file: string): AlertAct[] {
  try {
    return [alertAct.parse(JSON.parse(readFileSync(file, 'utf8')))]
  } catch {
    return []
  }
}
