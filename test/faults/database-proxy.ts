import { randomBytes } from 'node:crypto'
import net, { type AddressInfo, type Socket } from 'node:net'
import path from 'node:path'
import { Client } from 'pg'
import { inject, onTestFinished } from 'vitest'
import { templateName } from '../support/template.ts'

/** A school's database behind a line that can be cut or fall silent. */
export type DatabaseLine = {
  /** Over the line. */
  readonly url: string
  /** Past it. */
  readonly directUrl: string
  /** Cuts every connection, and refuses new ones. */
  refuse(): Promise<void>
  /** Takes connections and bytes, and passes nothing on. */
  fallSilent(): void
  /** `lost`: what was open during a silence never says another word, as after a failover behind a firewall. */
  comeBack(silenced?: 'delivered' | 'lost'): Promise<void>
}

/** A database of the test's own and a line to it. */
export async function openDatabaseLine(directUrl?: string): Promise<DatabaseLine> {
  const direct = directUrl ?? (await createSchool())
  const upstream = addressOf(direct)
  const pairs = new Map<Socket, Socket | null>()
  let isSilent = false
  const proxy = net.createServer((near) => {
    near.on('error', () => undefined)
    near.on('close', () => {
      pairs.get(near)?.destroy()
      pairs.delete(near)
    })
    if (isSilent) {
      pairs.set(near, null)
      near.pause()
    } else join(near)
  })

  function join(near: Socket): void {
    const far = net.connect(upstream)
    far.on('error', () => near.destroy())
    far.on('close', () => near.destroy())
    pairs.set(near, far)
    near.pipe(far).pipe(near)
  }

  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      proxy.once('error', reject)
      proxy.listen(port, '127.0.0.1', () => resolve(void proxy.off('error', reject)))
    })
  const cutAll = () => {
    for (const near of pairs.keys()) near.destroy()
  }

  await listen(0)
  const { port } = proxy.address() as AddressInfo
  onTestFinished(() => {
    proxy.close()
    cutAll()
  })
  const url = new URL(direct)
  url.host = `127.0.0.1:${port}`
  url.search = ''
  return {
    url: url.href,
    directUrl: direct,
    refuse: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve())
        cutAll()
      }),
    fallSilent() {
      isSilent = true
      for (const [near, far] of pairs) {
        for (const socket of [near, far]) socket?.unpipe().pause()
      }
    },
    async comeBack(silenced = 'delivered') {
      if (!proxy.listening) await listen(port)
      if (!isSilent) return
      isSilent = false
      for (const [near, far] of pairs) {
        if (silenced === 'delivered' && far) near.pipe(far).pipe(near)
        else if (silenced === 'delivered') join(near)
        else far?.removeAllListeners('close').destroy()
      }
    },
  }
}

async function createSchool(): Promise<string> {
  const name = `faults_${randomBytes(6).toString('hex')}`
  await asAdmin(`create database ${name} template ${templateName} strategy file_copy`)
  onTestFinished(() => asAdmin(`drop database ${name} with (force)`))
  return Object.assign(new URL(inject('postgresUrl')), { pathname: `/${name}` }).href
}

async function asAdmin(statement: string): Promise<void> {
  const admin = new Client({ connectionString: inject('postgresUrl') })
  await admin.connect()
  await admin.query(statement)
  await admin.end()
}

function addressOf(databaseUrl: string): net.NetConnectOpts {
  const { hostname, port, searchParams } = new URL(databaseUrl)
  const folder = searchParams.get('host')
  return folder ? { path: path.join(folder, '.s.PGSQL.5432') } : { host: hostname, port: Number(port) }
}
