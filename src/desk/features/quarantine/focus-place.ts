import type { QuarantineLine } from '../../../core/submissions/schema.ts'

type Lines = readonly QuarantineLine[]

/** Leaves the focus on the line that takes the place of one that went; on the heading where there is none. */
export function focusPlaceOf(id: string, before: Lines, after: Lines): void {
  const isLeft = (line: QuarantineLine) => after.some((each) => each.id === line.id)
  const at = before.findIndex((line) => line.id === id)
  const next = before.slice(at + 1).find(isLeft) ?? before.slice(0, at).findLast(isLeft)
  requestAnimationFrame(() => {
    const stop = next && document.querySelector<HTMLElement>(`[data-line="${next.id}"]`)
    ;(stop ?? document.querySelector<HTMLElement>('h1'))?.focus()
  })
}

/** Puts the focus on a line that is about to be shown. */
export const focusLine = (id: string): number =>
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-line="${id}"]`)?.focus())

/** The line that has the focus, or that holds what has it. */
export const focusedLine = (): string | undefined =>
  document.activeElement?.closest<HTMLElement>('[data-line]')?.dataset.line
