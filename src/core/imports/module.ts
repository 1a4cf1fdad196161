import type { FileStore } from '../../platform/files/file-store.ts'
import { workOn, type Module } from '../module.ts'
import { importQueue, sweepCanceled } from './decide.ts'
import { runImport } from './run-import.ts'

/** @param files null in a process that works nothing */
export const importsModule = (files: FileStore | null): Module => ({
  name: 'imports',
  permissions: ['people:import'],
  queues: [importQueue],
  work: files
    ? [
        workOn(importQueue, async (ctx, { importId }) => {
          await sweepCanceled(ctx, files, importId)
          await runImport(ctx, files, importId)
        }),
      ]
    : [],
})
