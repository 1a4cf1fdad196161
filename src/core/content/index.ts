export { contentType, type ContentType, type DataOf, type Reference, type SummaryOf } from './content-type.ts'
export { contentTypes, type ContentTypeName, type ContentTypes } from './registry.ts'
export type { HolidayRule } from './types/holiday-rule.ts'
export type { Block, Source } from './fields.ts'
export {
  asPublishedContent,
  loadPublished,
  loadPublishedRows,
  type KnownRevisions,
  type Published,
  type PublishedContent,
  type PublishedRow,
  type PublishedSummary,
  type WantedContent,
} from './load-published.ts'
export { loadRevisions } from './load-revisions.ts'
export { parseDocument } from './parse-document.ts'
export { readExport, type ExportedDocument } from './read-export.ts'
export { saveRevision } from './save-revision.ts'
export { importContent } from './import-content.ts'
export { contentChannel, contentTag, publish } from './publish.ts'
export { withdraw } from './withdraw.ts'
export { contentModule } from './module.ts'
export { findRevisionIds } from './find-revision-ids.ts'
