export { findInsight } from './find-insight.ts'
export { insightQuery, type Insight } from './schema.ts'
export { insightModule } from './module.ts'
