import { expect, test } from 'vitest'
import { checkText } from './check-text.ts'
import { findQuestions } from '../questions/index.ts'
import { labelledMessages } from '../../../test/support/labelled-messages.ts'
import { cleanReplies, faultyReplies } from '../../../test/support/made-up-replies.ts'

type Span = readonly [start: number, end: number]

test('of a hundred messages in five languages, 95 % of what asks is found, and 85 % of what is found asks', () => {
  const counts = Object.values(labelledMessages)
    .flat()
    .map((marked) => {
      const { text, asking } = readMarks(marked)
      const found = findQuestions(text).map((each): Span => [each.start, each.start + each.text.length])
      return {
        asking: asking.length,
        hit: asking.filter((span) => found.some((each) => isSame(span, each))).length,
        found: found.length,
        right: found.filter((each) => asking.some((span) => isSame(span, each))).length,
      }
    })
  const sum = (of: 'asking' | 'hit' | 'found' | 'right') => counts.reduce((all, each) => all + each[of], 0)
  expect(counts).toHaveLength(100)
  expect(sum('hit') / sum('asking')).toBeGreaterThanOrEqual(0.95)
  expect(sum('right') / sum('found')).toBeGreaterThanOrEqual(0.85)
})

test('of 300 seeded faults 98 % are found, and at most 3 % of 500 clean replies raise an alarm', () => {
  const missed = faultyReplies(300).filter(
    ({ text, attachments, facts, fault }) =>
      !checkText(text, attachments, facts).some(({ type }) => type === fault),
  )
  const alarmed = cleanReplies(500).filter(
    ({ text, attachments, facts }) => checkText(text, attachments, facts).length > 0,
  )
  expect(missed.length).toBeLessThanOrEqual(6)
  expect(alarmed.length).toBeLessThanOrEqual(15)
})

function readMarks(marked: string): { text: string; asking: Span[] } {
  let text = ''
  let start = 0
  const asking: Span[] = []
  for (const letter of marked) {
    if (letter === '⟦') start = text.length
    else if (letter === '⟧') asking.push([start, text.length])
    else text += letter
  }
  return { text, asking }
}

/** They share at least half of the shorter. */
const isSame = ([start, end]: Span, [otherStart, otherEnd]: Span): boolean =>
  Math.min(end, otherEnd) - Math.max(start, otherStart) >= Math.min(end - start, otherEnd - otherStart) / 2
