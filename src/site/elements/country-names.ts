import { otherCountryNames } from '../../kernel/other-country-names.ts'

const pauseMs = 1_000

// Shared with the kernel's `foldName` it would be part of the script of every page.
const fold = (name: string) =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Typing in a closed or open list of countries finds one by any of its names: `UK`, `England`, `Ivory`, `Holland`. A browser by itself
 * knows the names that are shown alone. The list stays the browser's own, for a mouse, a touch and a screen reader.
 */
export function findCountriesByName(select: HTMLSelectElement): void {
  let typed = ''
  let typedAt = 0
  select.addEventListener('blur', () => (typed = ''))
  select.addEventListener('keydown', (event) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.timeStamp - typedAt > pauseMs) typed = ''
    // A first space opens the list.
    if (typed === '' && event.key === ' ') return
    typed += event.key
    typedAt = event.timeStamp
    // All of it is ours from here: the browser would go on from what it saw alone.
    event.preventDefault()
    const found = findOption(select, typed)
    if (!found || found.selected) return
    found.selected = true
    for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }))
  })
}

/** A whole other name first, for `UK` is no beginning of Ukraine; then names as they are shown; then the beginnings of others. */
function findOption(select: HTMLSelectElement, typed: string): HTMLOptionElement | undefined {
  const wanted = fold(typed)
  if (wanted === '') return undefined
  const options = [...select.options].filter(({ value }) => value !== '')
  const begins = (option: HTMLOptionElement, with_: string) => fold(option.text).startsWith(with_)
  const byOtherName = (fits: (name: string) => boolean) => {
    const [code] = otherNames.find(([, names]) => names.some((name) => fits(fold(name)))) ?? []
    return code === undefined ? undefined : optionOf(options, code)
  }
  const letter = wanted.charAt(0)
  return (
    byOtherName((name) => name === wanted) ??
    (wanted.length === 1 ? undefined : options.find((option) => begins(option, wanted))) ??
    // The same letter again and again goes through all that begin with it.
    (wanted === letter.repeat(wanted.length)
      ? nextOf(
          options.filter((option) => begins(option, letter)),
          select.selectedOptions[0],
        )
      : undefined) ??
    byOtherName((name) => name.startsWith(wanted))
  )
}

const otherNames: readonly (readonly [string, readonly string[]])[] = Object.entries(otherCountryNames)

/** Where a page is in English the name is the value, else the code is. */
function optionOf(options: readonly HTMLOptionElement[], code: string): HTMLOptionElement | undefined {
  const name = fold(new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? '')
  return options.find(({ value, text }) => value === code || fold(text) === name)
}

const nextOf = (options: readonly HTMLOptionElement[], current: HTMLOptionElement | undefined) =>
  options[(current ? options.indexOf(current) + 1 : 0) % options.length]
