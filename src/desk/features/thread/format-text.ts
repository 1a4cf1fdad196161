/** A text and what is selected in it. */
export type Selected = { readonly text: string; readonly start: number; readonly end: number }

/** Puts marks around what is selected, or takes them away where they stand already. */
export function wrap({ text, start, end }: Selected, mark: string): Selected {
  const [before, chosen, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)]
  if (before.endsWith(mark) && after.startsWith(mark))
    return {
      text: before.slice(0, -mark.length) + chosen + after.slice(mark.length),
      start: start - mark.length,
      end: end - mark.length,
    }
  return {
    text: before + mark + chosen + mark + after,
    start: start + mark.length,
    end: end + mark.length,
  }
}

/** Makes the chosen lines a list, or takes it away where all of them are in one. */
export function toggleList({ text, start, end }: Selected, ordered: boolean): Selected {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const marked = /^(- |\d{1,2}\. )/
  const isList = lines.every((line) => marked.test(line))
  const changed = lines
    .map((line, at) =>
      isList ? line.replace(marked, '') : `${ordered ? `${at + 1}. ` : '- '}${line.replace(marked, '')}`,
    )
    .join('\n')
  return { text: text.slice(0, from) + changed + text.slice(to), start: from, end: from + changed.length }
}

/** Makes a link of what is selected; its address is then what is selected. */
export function link({ text, start, end }: Selected): Selected {
  const words = text.slice(start, end) || 'link'
  const address = 'https://'
  const at = start + words.length + 3
  return {
    text: `${text.slice(0, start)}[${words}](${address})${text.slice(end)}`,
    start: at,
    end: at + address.length,
  }
}
