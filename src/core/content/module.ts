import { workOn, type Module } from '../module.ts'
import { contentChannel } from './publish.ts'
import { rebuildEntries, rebuildQueue, sendRebuild } from './rebuild-entries.ts'

export const contentModule: Module = {
  name: 'content',
  permissions: ['content:edit', 'content:publish'],
  channels: [contentChannel],
  queues: [rebuildQueue],
  work: [workOn(rebuildQueue, async (ctx) => void (await rebuildEntries(ctx)))],
  // An upgrade of the program may have brought later versions of types.
  atStart: sendRebuild,
}
