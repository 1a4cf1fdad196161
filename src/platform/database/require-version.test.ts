import net, { type AddressInfo } from 'node:net'
import { Pool } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { openSchool } from '../../../test/support/database.ts'
import { requireVersion } from './require-version.ts'

test('a PostgreSQL that is too old is refused, naming the variable', async () => {
  const { pool, url } = await openSchool()
  await requireVersion(pool)
  const aged = new Pool({ connectionString: await behindAging(url) })
  onTestFinished(() => aged.end())
  await expect(requireVersion(aged)).rejects.toThrow(
    'DATABASE_URL: PostgreSQL 16 is too old. Use 18 or newer',
  )
})

/** The same database, over a line on which 18 becomes 16. */
async function behindAging(url: string): Promise<string> {
  const { hostname, port, searchParams } = new URL(url)
  const folder = searchParams.get('host')
  const proxy = net.createServer((near) => {
    const far = net.connect(
      folder ? { path: `${folder}/.s.PGSQL.5432` } : { host: hostname, port: Number(port) },
    )
    near.pipe(far)
    far.on('data', (chunk) => {
      near.write(chunk.toString('latin1').replace(/\x0618(?=\d{4})/, '\x0616'), 'latin1')
    })
    for (const end of [near, far])
      end.on('error', () => undefined).on('close', () => (near.destroy(), far.destroy()))
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void proxy.close())
  const aged = new URL(url)
  aged.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`
  aged.search = ''
  return aged.href
}
