import type { Module } from '../module.ts'

export const samplesModule: Module = { name: 'samples', permissions: ['samples:manage'] }
