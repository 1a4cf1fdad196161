import { join } from 'node:path'
import { become } from './children.mjs'
import { cacheFolder } from './project.mjs'

// Room for new objects: at the default of 16 MB and more, a rush leaves a process a hundred megabytes larger, and no faster.
const LEAN = '--max-semi-space-size=8'

/** Runs a built program with Node 24, and ends with it. */
export function serve(node, env, file, args = []) {
  become(node, [LEAN, file, ...args], { ...env, NODE_COMPILE_CACHE: join(cacheFolder, 'compiled') })
}
