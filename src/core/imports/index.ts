export {
  cancelImport,
  findImport,
  listImports,
  previewImport,
  readRefusals,
  startImport,
  sweepCanceled,
} from './decide.ts'
export { eraseImported } from './forget-file.ts'
export { runImport } from './run-import.ts'
export { maxImportBytes, uploadImport } from './upload.ts'
export { importFields, mappingInput, uploadQuery } from './schema.ts'
export type { ImportField, ImportState, ImportView, RefusedRow } from './schema.ts'
export { importsModule } from './module.ts'
