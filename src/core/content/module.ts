import type { Module } from '../module.ts'
import { contentChannel } from './publish.ts'

export const contentModule: Module = {
  name: 'content',
  permissions: ['content:edit', 'content:publish'],
  channels: [contentChannel],
}
