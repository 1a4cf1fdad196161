import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { findFreePort } from './free-port.ts'
import { makeEnterableFolder } from './global-setup.ts'

const root = path.resolve(import.meta.dirname, '../..')
const program = path.join(root, 'dist/server/server.mjs')

export type BuiltServer = {
  readonly origin: string
  /** Everything it said, on either stream. */
  said(): string
  stop(): Promise<void>
}

/** The built server on a free port, with folders of its own; resolves once it takes requests. */
export async function startBuiltServer(env: NodeJS.ProcessEnv): Promise<BuiltServer> {
  if (!existsSync(program)) throw new Error('journeys need the built server: node bin/run.mjs build')
  const dataDir = makeEnterableFolder()
  const port = await findFreePort()
  const origin = `http://localhost:${port}`
  const child = spawn(process.execPath, [program], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      PUBLIC_ORIGIN: origin,
      DATA_DIR: dataDir,
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
  let output = ''
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  try {
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        output += chunk.toString()
        // The last thing it prints: from here on it serves.
        if (output.includes(`Desk  ${origin}/desk`)) resolve()
      }
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.once('exit', () => reject(new Error(`the server ended instead of serving:\n${output}`)))
    })
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  }
  return {
    origin,
    said: () => output,
    async stop() {
      endCleanly(child)
      await exited
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function endCleanly(child: ChildProcess): void {
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
}
