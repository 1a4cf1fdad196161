/** More marks on one letter than any language writes (Unicode Standard Annex 15, stream-safe text). */
const heap = /\p{M}{31}/u

/** In composed form (NFC); a heap of marks, which would take a time that grows with its square, stays as it is. */
export const normalizeText = (text: string): string => (heap.test(text) ? text : text.normalize('NFC'))

/** Whether the text holds a control character other than a tab or a line break, or half of a surrogate pair: PostgreSQL stores neither U+0000 nor such a half. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !controls.test(text)

const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

/** The same for every text within a value of JSON, names of fields included. Without recursion: a body may nest as deep as it is long. */
export function holdsUnstorableText(value: unknown): boolean {
  const waiting = [value]
  while (waiting.length > 0) {
    const each = waiting.pop()
    if (typeof each === 'string' && !isStorable(each)) return true
    if (typeof each === 'object' && each !== null)
      for (const entry of Object.entries(each)) waiting.push(...entry)
  }
  return false
}
