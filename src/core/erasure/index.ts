export {
  eraseAgain,
  eraseRequested,
  listErasures,
  requestErasure,
  type ErasedIds,
  type ListedErasure,
} from './erase.ts'
export { eraseSubscriber } from './erase-subscriber.ts'
export { applyRetention, dryRun, findRetention, removeRetention, setRetention } from './retention.ts'
export { dryRunQuery, forgetRuleInput, retentionInput, retentionRules } from './schema.ts'
export type { ErasureCounts, ErasureWay, RetentionRule, RetentionView } from './schema.ts'
export { erasureModule } from './module.ts'
