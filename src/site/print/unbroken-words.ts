/**
 * Parts of a title between which a line may end: Chinese words, each with the signs that belong to it, since a line that
 * ends within a word is harder to read. Elsewhere all of the text, where Typst ends lines at spaces.
 */
export function unbrokenWords(title: string): string[] {
  if (!/\p{Script=Han}/u.test(title)) return [title]
  const parts: string[] = []
  let opening = ''
  for (const { segment } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)) {
    if (/^[\p{Ps}\p{Pi}]$/u.test(segment)) opening += segment
    else if (opening === '' && parts.length > 0 && /^[\p{P}\s]+$/u.test(segment))
      parts[parts.length - 1] += segment
    else {
      parts.push(opening + segment)
      opening = ''
    }
  }
  return opening === '' ? parts : [...parts, opening]
}
