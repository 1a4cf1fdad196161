import { join } from 'node:path'
import { become } from './children.mjs'
import { cacheFolder } from './project.mjs'

// By default V8 lets a heap of 30 MB grow to 100 before it collects, and keeps what it took: a rush left the process 80 MB
// larger, and no faster.
export const leanFlags = ['--max-semi-space-size=16', '--heap-growing-percent=50']

// By default glibc makes up to eight heaps per core for the threads, and keeps what pictures leave in them: making four
// large ones took 350 MB instead of 220.
export const leanEnvironment = { MALLOC_ARENA_MAX: '2' }

/** Runs a built program with Node 24, and ends with it. */
export function serve(node, env, file, args = []) {
  become(node, [...leanFlags, file, ...args], {
    ...leanEnvironment,
    ...env,
    NODE_COMPILE_CACHE: join(cacheFolder, 'compiled'),
  })
}
