export type Given = {
  /** From when on it counts. */
  readonly countsFrom: Date
  /** The questions that it speaks of; null: all of them. */
  readonly speaksOf: readonly string[] | null
}
export type Mark = {
  readonly question: string
  readonly state: 'answered' | 'no-question'
  readonly at: Date
}

export type Measured = {
  /** When the first answer began to count. */
  readonly firstAt: Date | null
  readonly lastAt: Date | null
  /** Since when every question is answered; null while one is open. */
  readonly answeredAt: Date | null
  /** Questions that neither an answer nor a mark settles. */
  readonly open: string[]
}

/**
 * Since when an inquiry is answered. Each question is answered by the first answer that speaks of it, or once staff said that it is; the
 * inquiry when its last question is. What staff say alone answers nothing: somebody must have written or called.
 * @param given the answers that count
 */
export function measureAnswers(
  questions: readonly string[],
  given: readonly Given[],
  marks: readonly Mark[],
): Measured {
  const marked = new Map(marks.map((mark) => [mark.question, mark]))
  const asked = [...new Set(questions)].filter((text) => marked.get(text)?.state !== 'no-question')
  const settled = asked.map((text) => {
    const speaking = given.filter(({ speaksOf }) => speaksOf === null || speaksOf.includes(text))
    const mark = marked.get(text)
    return {
      text,
      at: earliest([...speaking.map(({ countsFrom }) => countsFrom), ...(mark ? [mark.at] : [])]),
    }
  })
  const firstAt = earliest(given.map(({ countsFrom }) => countsFrom))
  const open = settled.flatMap(({ text, at }) => (at === null ? [text] : []))
  return {
    firstAt,
    lastAt: latest(given.map(({ countsFrom }) => countsFrom)),
    answeredAt:
      firstAt === null || open.length > 0
        ? null
        : latest([firstAt, ...settled.flatMap(({ at }) => at ?? [])]),
    open,
  }
}

const earliest = (times: readonly Date[]): Date | null =>
  times.reduce<Date | null>((first, each) => (first !== null && first <= each ? first : each), null)

const latest = (times: readonly Date[]): Date | null =>
  times.reduce<Date | null>((last, each) => (last !== null && last >= each ? last : each), null)
