export {
  contentType,
  defaultLocale,
  type ContentType,
  type DataOf,
  type Reference,
  type SummaryOf,
} from './content-type.ts'
export { contentTypes, isTypeName, type ContentTypeName, type ContentTypes } from './registry.ts'
export { hrefOf, pathOf } from './addresses.ts'
export { postKinds, type Block, type PostKind } from './blocks.ts'
export { linkedParts, plainTextOf, type Figure, type Inline, type Run } from './inline.ts'
export { figureIn, figuresIn, figuresOf, withFigures, type FigureValue } from './figures.ts'
export {
  mediaNamesIn,
  mediaTypes,
  recordingTypes,
  type MediaType,
  type Picture,
  type Recording,
  type RecordingType,
} from './media-fields.ts'
export { type Destination, type Link, type Source } from './fields.ts'
export { academicDateKinds, type AcademicDateKind } from './types/academic-year.ts'
export { eventKinds, longestEventDays, type EventKind } from './types/event.ts'
export type { HolidayRule } from './types/holiday-rule.ts'
export { loadPublished, loadPublishedRows, type WantedContent } from './load-published.ts'
export type { ListQuery } from './list-query.ts'
export {
  asPublishedContent,
  type Published,
  type PublishedContent,
  type PublishedRow,
  type PublishedRows,
  type PublishedSummary,
} from './published-content.ts'
export { rebuildEntries, rebuildQueue, sendRebuild } from './rebuild-entries.ts'
export { loadRedirects } from './load-redirects.ts'
export { listAddresses, type PublishedAddress } from './list-addresses.ts'
export { loadRevisions } from './load-revisions.ts'
export { parseDocument, parseStored } from './parse-document.ts'
export { mediaFolder, readExport, type ExportedDocument } from './read-export.ts'
export { changeKey } from './change-key.ts'
export { rewriteDocument } from './rewrite-document.ts'
export { saveRevision } from './save-revision.ts'
export { importContent } from './import-content.ts'
export { exportContent } from './export-content.ts'
export { writeExport } from './write-export.ts'
export { importChanges, type ImportedChange } from './import-changes.ts'
export {
  announceContent,
  contentChannel,
  contentTag,
  listTag,
  publish,
  publishTogether,
  type Publication,
} from './publish.ts'
export { listTranslations } from './translations.ts'
export { withdraw } from './withdraw.ts'
export { contentModule } from './module.ts'
export { findDocumentIds, findDocumentKeys } from './document-ids.ts'
export { findRevisionIds } from './find-revision-ids.ts'
export { editionTopic, numberTopic } from './types/handbook.ts'
export { paces, places } from './types/study-formats.ts'
export { extraQuestions } from './types/form.ts'
export { contactOf, schoolIn, wordsIn } from './types/settings.ts'
export { systemNames, systemTopic, type SystemName } from './types/page.ts'
export { describeTypes } from './editing/describe-types.ts'
export { listDocuments } from './editing/list-documents.ts'
export { listRevisions, openDocument, openRevision } from './editing/open-document.ts'
export { translateDocument } from './editing/translate.ts'
export { createDocument, duplicateDocument } from './editing/create-document.ts'
export { findUnsaved, forgetUnsaved, keepUnsaved, saveDocument } from './editing/save-document.ts'
export { findCondition, type SiteCondition } from './gate/find-condition.ts'
export { publishDocument, withdrawDocument } from './editing/publish-document.ts'
export { checkDocument, readDraft } from './editing/check-document.ts'
export { restoreDocument, trashDocument } from './editing/trash.ts'
export { changeDocumentKey } from './editing/change-document-key.ts'
export { askForReview, findReview, returnFromReview, reviewQueue } from './editing/reviews.ts'
export { isSetUp, setUpSchool } from './editing/set-up-school.ts'
export { schoolSetupInput, type SchoolSetup } from './school-setup-schema.ts'
export { findDocument } from './editing/find-document.ts'
export { findLine } from './editing/list-documents.ts'
export { cancelPlan, planDocument, planQueue } from './editing/plans.ts'
export { carryOutPlans } from './editing/carry-out-plans.ts'
export { findDueFacts } from './editing/find-due-facts.ts'
export { findFolders } from './editing/find-folders.ts'
export { findFigures } from './editing/find-figures.ts'
export { findChoices, findLinksHere } from './editing/find-choices.ts'
export { createPreviewLink, findPreviewed } from './editing/preview-links.ts'
export { importRedirects, planRedirects } from './editing/import-redirects.ts'
export { listFactsToUpdate } from './editing/list-facts-to-update.ts'
export { listAddressesOut } from './editing/list-addresses-out.ts'
export { lookAtPublished, type LookedAt } from './editing/look-at-published.ts'
export { addRedirect, listRedirects, removeRedirect } from './editing/redirects.ts'
export {
  choicesQuery,
  figuresQuery,
  creationInput,
  documentsQuery,
  keyInput,
  planInput,
  publicationInput,
  redirectInput,
  redirectsInput,
  type Finding,
  returnInput,
  reviewInput,
  saveInput,
  translationInput,
  mailPreviewInput,
  typedInput,
} from './schema.ts'
