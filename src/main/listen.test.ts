import { expect, onTestFinished, test } from 'vitest'
import { quiet } from '../../test/support/database.ts'
import { ConfigError } from '../platform/config/config-error.ts'
import { createFront } from '../platform/http/front.ts'
import { listen } from './listen.ts'

const createSilentFront = () => createFront({ fetch: () => new Response(), log: quiet })

test.each([
  ['of another machine', '203.0.113.1'],
  // A label longer than DNS allows, so that nobody is asked for it.
  ['unknown', `${'a'.repeat(64)}.invalid`],
])('a HOST that is %s is named', async (_, host) => {
  await expect(listen(createSilentFront(), { host, port: 0, portVariable: 'PORT' })).rejects.toThrow(
    new ConfigError([
      `HOST: "${host}" is not valid. Use an address or a name of this machine, such as 127.0.0.1 or 0.0.0.0`,
    ]),
  )
})

test('a port that is taken is named by its own variable', async () => {
  const first = createSilentFront()
  onTestFinished(() => first.stop())
  const { port } = await listen(first, { host: '127.0.0.1', port: 0, portVariable: 'PORT' })
  await expect(
    listen(createSilentFront(), { host: '127.0.0.1', port, portVariable: 'HEALTH_PORT' }),
  ).rejects.toThrow(new ConfigError([`HEALTH_PORT: ${port} is taken by another process. Use a free port`]))
})
