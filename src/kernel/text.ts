/** More marks on one letter than any language writes (Unicode Standard Annex 15, stream-safe text). */
const heap = /\p{M}{31}/u

/** In composed form (NFC); a heap of marks, which would take a time that grows with its square, stays as it is. */
export const normalizeText = (text: string): string => (heap.test(text) ? text : text.normalize('NFC'))
