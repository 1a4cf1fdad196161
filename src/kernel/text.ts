/** More marks on one letter than any language writes (Unicode Standard Annex 15, stream-safe text). */
const heap = /\p{M}{31}/u

/** In composed form (NFC); a heap of marks, which would take a time that grows with its square, stays as it is. */
export const normalizeText = (text: string): string => (heap.test(text) ? text : text.normalize('NFC'))

/** Whether the text holds a control character other than a tab or a line break, or half of a surrogate pair: PostgreSQL stores neither U+0000 nor such a half. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !controls.test(text)

const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/
const everyControl = new RegExp(controls, 'g')

/** With a space in place of each control character that makes a text unstorable. */
export const withoutControls = (text: string): string => text.toWellFormed().replace(everyControl, ' ')

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

/** Format characters and fillers, which show nothing: soft hyphens, zero-width and bidirectional marks, blank letters. U+2800 is a blank Braille cell. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu
const bidiControls = /\p{Bidi_Control}/gu
const visible = /[^\s\p{Z}\p{Cf}\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u

/** Whether a reader would see anything at all. */
export const isVisible = (text: string): boolean => visible.test(text)

export const withoutInvisible = (text: string): string => text.replace(invisible, '')

/** A name that holds U+202E turns round everything that stands after it. Joiners stay: Persian and Sinhala names need them. */
export const withoutBidiControls = (text: string): string => text.replace(bidiControls, '')

/** Apostrophes as they are printed; a keyboard has but the straight one. */
const curlyApostrophes = (text: string): string => text.replace(/(?<=[\p{L}\p{N}])'/gu, '’')

/** A span of years that follow each other or lie apart, `2021-2022` or `2025-26`; no part of an address, a date or a longer number. */
const yearSpan = /(?<![\w./-])(\d{2})(\d{2})-(\d{2}|\d{4})(?![\w/-]|\.\d)/g

/** Years as they are printed, with a dash that says “to”; a keyboard has but the hyphen. `2021-05` may be a month, and stays. */
const yearDashes = (text: string): string =>
  text.replace(yearSpan, (whole, century: string, year: string, end: string) => {
    const last = end.length === 4 ? Number(end) : Number(century + end)
    const first = Number(century + year)
    const isSpan = end.length === 4 ? last > first && last < 2200 : last === first + 1
    return isSpan && first >= 1600 ? `${first}–${end}` : whole
  })

/** A text as it is printed, whatever its writer's keyboard has. */
export const asPrinted = (text: string): string => yearDashes(curlyApostrophes(text))

/** Letters with a stroke, and ligatures, which no decomposition takes apart. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** What two spellings of a name have in common: without accents, case, punctuation and double spaces. */
export const foldName = (name: string): string =>
  withoutInvisible(heap.test(name) ? name : name.normalize('NFKD').replace(/\p{M}/gu, ''))
    .toLowerCase()
    .replace(/[łøđðħŧıßæœþ]/g, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
