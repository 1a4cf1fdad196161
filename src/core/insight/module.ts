import type { Module } from '../module.ts'

export const insightModule: Module = { name: 'insight', permissions: ['insight:read'] }
