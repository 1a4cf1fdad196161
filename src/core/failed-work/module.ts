import type { Module } from '../module.ts'

export const failedWorkModule: Module = { name: 'failed-work', permissions: ['work:manage'] }
