import { z } from 'zod'

/** What a column may hold. `fullName` is split at its last space, or where its script puts the family name first, at its first one. */
export const importFields = [
  'email',
  'firstName',
  'lastName',
  'fullName',
  'salutation',
  'country',
  'employer',
  'lifecycle',
] as const
export type ImportField = (typeof importFields)[number]

/** `uploaded` → `previewing` → `previewed` → `running` → `done`; `canceled` leaves nothing of it; `failed` says why. */
export type ImportState = 'uploaded' | 'previewing' | 'previewed' | 'running' | 'done' | 'canceled' | 'failed'

export type ImportCounts = {
  rows: number
  /** People who were not known. */
  created: number
  /** Known people of whom the file says nothing new. */
  matched: number
  /** Known people of whom the file says something else: it is proposed, and overwrites nothing. */
  conflicting: number
  refused: number
}

export const uploadQuery = z.object({
  name: z.string().min(1).max(200),
  source: z.string().trim().min(1, 'Say where the file comes from').max(80),
})
export type UploadQuery = z.output<typeof uploadQuery>

export const mappingInput = z.object({ mapping: z.array(z.enum(importFields).nullable()).min(1).max(200) })
export type MappingInput = z.output<typeof mappingInput>

export type RefusalReason = 'no-address' | 'bad-address' | 'no-name' | 'too-long' | 'repeated'

/** How many characters a first or last name may have. */
export const maxImportedName = 100

/** A row that was not taken, and why. */
export type RefusedRow = {
  /** Its number, as a spreadsheet shows it. */
  line: number
  reason: RefusalReason
  /** Where the fault stands: by their headings, and what the row has in them. */
  columns: { name: string; value: string }[]
  /** The row in which the same person stands first, where that is the reason. */
  sameAs: number | null
  cells: string[]
}

export type ImportView = {
  id: string
  at: string
  by: string
  fileName: string
  source: string
  format: 'csv' | 'xlsx'
  encoding: string
  headers: string[]
  sample: string[][]
  mapping: (ImportField | null)[]
  state: ImportState
  doneRows: number
  /** How many rows the file has; null until a preview has read it to its end. */
  totalRows: number | null
  counts: ImportCounts | null
  failedFor: string
}
