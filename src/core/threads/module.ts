import type { Module } from '../module.ts'

export const threadsModule: Module = { name: 'threads', permissions: ['inquiry:answer'] }
