import { AppError } from './errors.ts'

/** A part of a list that is ordered by time, then by id. `next` is where the following part begins; null at the end. */
export type Page<Line> = { lines: Line[]; next: string | null }

/** What may be asked for at once at most. */
export const mostPageLines = 500

/** Lists are counted no further: more is shown as this number and a plus sign. */
export const countLimit = 999
/** Where a list is narrowed, by a filter or for someone limited to programs: to count on takes reading all that does not fit. */
export const narrowedCountLimit = 99

type Row = { receivedAt: Date; id: string }

/** Rows read one more than a page holds, as that page. */
export function cutPage<Given extends Row>(rows: readonly Given[], size: number): Page<Given> {
  const lines = rows.slice(0, size)
  const last = lines.at(-1)
  return {
    lines,
    next: rows.length > size && last ? writeCursor(last.receivedAt.toISOString(), last.id) : null,
  }
}

/** Where the lines after this one begin; opaque to everyone but `readCursor`. */
export const writeCursor = (receivedAt: string, id: string): string => `${receivedAt}_${id}`

const cursorForm = /^(2\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** @throws AppError `invalid` where it was never written by `writeCursor` */
export function readCursor(cursor: string): { receivedAt: string; id: string } {
  const [, at = '', id = ''] = cursorForm.exec(cursor) ?? []
  const time = Date.parse(at)
  if (Number.isNaN(time)) throw new AppError('invalid', 'This page of the list is not known.')
  return { receivedAt: new Date(time).toISOString(), id }
}
