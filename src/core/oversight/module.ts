import type { Module } from '../module.ts'

export const oversightModule: Module = { name: 'oversight', permissions: ['audit:read'] }
