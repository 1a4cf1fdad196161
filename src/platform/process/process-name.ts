import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import path from 'node:path'
import { keepOnce } from '../secrets/kept-once.ts'

const length = 12
const random = () => randomBytes(length / 2).toString('hex')
/** Tells this process from an earlier one that had the same number: in a container each is number 1. */
const launch = random()

/**
 * Names this process so that a later one on the same server can tell that it is gone.
 * `server` stands for the machine and its data folder; two machines that share a folder, or a name, are two servers.
 */
export function nameProcess(dataDir: string): { server: string; name: string } {
  const server = `${hostname()}/${readServer(dataDir)}/`
  return { server, name: `${server}${process.pid}/${launch}` }
}

/** Whether the process of that name, on this server, still runs. */
export function isProcessAlive(name: string): boolean {
  const [pid, launched] = name.split('/').slice(-2)
  if (Number(pid) === process.pid) return launched === launch
  try {
    process.kill(Number(pid), 0)
    return true
  } catch (error) {
    // EPERM: it runs, as another user's.
    return error instanceof Error && 'code' in error && error.code !== 'ESRCH'
  }
}

/** A full disk must not keep a server from starting: then claims of an earlier process end by themselves. */
function readServer(dataDir: string): string {
  try {
    return keepOnce(path.join(dataDir, 'worker'), length, random)
  } catch {
    return random()
  }
}
