export { findService, type Service, type ServiceFigures } from './find-service.ts'
export { findInsight } from './find-insight.ts'
export { insightQuery, type Insight } from './schema.ts'
export { insightModule } from './module.ts'
