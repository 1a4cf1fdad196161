import type { FileStore } from '../../platform/files/file-store.ts'
import { workOn, type Module } from '../module.ts'
import { presenceChannel } from './presence.ts'
import { forgottenFilesQueue, removeForgottenFiles } from './forget-files.ts'

/** @param files null in a process that works nothing */
export const threadsModule = (files: FileStore | null): Module => ({
  name: 'threads',
  permissions: ['inquiry:answer'],
  queues: [forgottenFilesQueue],
  channels: [presenceChannel],
  work: files
    ? [workOn(forgottenFilesQueue, (ctx, { names }) => removeForgottenFiles(ctx, files, names))]
    : [],
})
