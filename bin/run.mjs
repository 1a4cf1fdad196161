#!/usr/bin/env node
// The one entry to everything: gets a Node that is new enough, installs, builds, and runs what was asked.
// Plain JavaScript for Node 20 and newer, without packages: it runs before there are any.
import { build } from './build.mjs'
import { install } from './install.mjs'
import { environmentFor, findNode, rememberNode } from './node24.mjs'
import { giveUp } from './project.mjs'

const COMMANDS = {
  start: async (node, env) => {
    mustBuild(node, env)
    const { serve } = await import('./serve.mjs')
    serve(node, env, 'dist/server/server.mjs')
  },
  cli: async (node, env) => {
    mustBuild(node, env)
    const { serve } = await import('./serve.mjs')
    serve(node, env, 'dist/server/cli.mjs', process.argv.slice(3))
  },
  build: async (node, env) => mustBuild(node, env),
  dev: async (node, env) => (await import('./dev.mjs')).dev(node, env),
  check: async (node, env) => (await import('./test.mjs')).check(node, env),
  test: async (node, env) => (await import('./test.mjs')).test(node, env),
  faults: async (node, env) => (await import('./test.mjs')).longFaults(node, env),
  screenshots: async (node, env) => (await import('./test.mjs')).screenshots(node, env),
  bench: async (node, env) => {
    mustBuild(node, env)
    const { become } = await import('./children.mjs')
    become(node, ['bench/run.ts', ...process.argv.slice(3)], env)
  },
}

const command = COMMANDS[process.argv[2] ?? 'start']
if (!command) giveUp(`knows ${Object.keys(COMMANDS).join(', ')}, not "${process.argv[2]}"`)

const node = findNode()
const env = environmentFor(node)
install(node, env)
rememberNode(node)
await command(node, env)

function mustBuild(node, env) {
  if (!build(node, env)) giveUp('the build failed')
}
