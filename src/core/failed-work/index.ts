export { discardFailedWork, listFailedWork, retryFailedWork } from './failed-work.ts'
export type { FailedWork } from './schema.ts'
export { failedWorkModule } from './module.ts'
