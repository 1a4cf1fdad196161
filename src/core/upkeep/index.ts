export { listUpkeep } from './list-findings.ts'
export { upkeepModule } from './module.ts'
export type { LinkWork } from './check-links.ts'
export type { UpkeepLine } from './schema.ts'
