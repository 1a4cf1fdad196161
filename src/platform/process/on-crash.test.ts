import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

/** Runs a program in a process of its own, with a log on its standard output. */
function run(program: string) {
  const from = (file: string) => JSON.stringify(new URL(file, import.meta.url).href)
  const head = `
    import { onCrash } from ${from('./on-crash.ts')}
    import { createLog } from ${from('../log/log.ts')}
    onCrash(createLog({ level: 'info' }))
`
  return spawnSync(process.execPath, ['--input-type=module', '--eval', head + program], { encoding: 'utf8' })
}

test.each([
  ['an error in a timer', `setTimeout(() => { throw new Error('a bug') })`, 'uncaughtException'],
  ['a promise that nobody waits for', `Promise.reject(new Error('a bug'))`, 'unhandledRejection'],
])('%s is a line of level error before the process ends', (_name, program, origin) => {
  const { status, stdout } = run(program)
  expect(status).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({
    level: 'error',
    event: 'process.crashed',
    origin,
    error: { message: 'a bug' },
  })
})
