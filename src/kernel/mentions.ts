import { foldName } from './text.ts'

type Colleague = { id: string; name: string }

/**
 * Who is named in a note by `@`: `@Ada Okonkwo`, in any spelling that folds to the name, or `@Ada` where only one colleague is
 * called so. An `@` inside a word, as in an address, names nobody.
 */
export function findMentioned(text: string, colleagues: readonly Colleague[]): Colleague[] {
  const byFirst = Map.groupBy(colleagues, ({ name }) => foldName(name).split(' ')[0] ?? '')
  const spellings = [
    ...colleagues.map((each) => ({ each, spelling: foldName(each.name) })),
    ...[...byFirst].flatMap(([spelling, those]) =>
      those.length === 1 ? those.map((each) => ({ each, spelling })) : [],
    ),
  ]
    .filter(({ spelling }) => spelling !== '')
    .toSorted((one, other) => other.spelling.length - one.spelling.length)
  const found = new Map<string, Colleague>()
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}._%+-])@/gu)) {
    const after = foldName(text.slice(index + 1, index + 121))
    // The longest first: Ada Okonkwo is not Ada.
    const named = spellings.find(
      ({ spelling }) => after.startsWith(spelling) && !/^[\p{L}\p{N}]/u.test(after.slice(spelling.length)),
    )
    if (named) found.set(named.each.id, named.each)
  }
  return [...found.values()]
}

/**
 * The colleagues whose name someone is typing after an `@`, and the position of that sign; null if the caret follows no such name, or
 * the name is complete.
 */
export function findBegun<Each extends Colleague>(
  text: string,
  caret: number,
  colleagues: readonly Each[],
): { at: number; offered: Each[] } | null {
  const begun = /(?<![\p{L}\p{N}._%+-])@([\p{L}\p{M}'’-]*(?: [\p{L}\p{M}'’-]*)?)$/u.exec(text.slice(0, caret))
  if (!begun) return null
  const typed = foldName(begun[1] ?? '')
  const offered = colleagues.filter(({ name }) => {
    const folded = foldName(name)
    return (
      folded !== typed &&
      (folded.startsWith(typed) || folded.split(' ').some((word) => word.startsWith(typed)))
    )
  })
  return offered.length > 0 ? { at: begun.index, offered } : null
}
