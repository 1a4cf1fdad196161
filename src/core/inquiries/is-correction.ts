import { isWithinEdits } from '../../kernel/edit-distance.ts'
import { foldName } from '../../kernel/text.ts'
import { emailKey, nameKey } from '../people/index.ts'
import type { Inquiry } from '../submissions/index.ts'

export const correctionWindowMs = 24 * 3600 * 1000

type Asked = Pick<Inquiry, 'email' | 'first_name' | 'last_name' | 'message'>

/**
 * Whether `later` only mends what `first` asked: the same address, the same name or one letter beside it, and the same question
 * or at most a tenth of its characters changed. Programs, country, employer and interest may differ.
 * Measured against the first version, so that no chain of small changes hides a question behind another.
 */
export const isCorrection = (first: Asked, later: Asked): boolean =>
  emailKey(first.email) === emailKey(later.email) && isSameName(first, later) && isSameQuestion(first, later)

function isSameName(first: Asked, later: Asked): boolean {
  const [key, laterKey] = [first, later].map((each) => nameKey(each.first_name, each.last_name)) as [
    string,
    string,
  ]
  const [name, laterName] = [first, later].map((each) =>
    foldName(`${each.first_name} ${each.last_name}`),
  ) as [string, string]
  // Also in the order they were written: a mistyped first letter would sort a word elsewhere.
  return isWithinEdits(key, laterKey, 1) || isWithinEdits(name, laterName, 1)
}

function isSameQuestion({ message }: Asked, later: Asked): boolean {
  return isWithinEdits(message, later.message, Math.floor(Array.from(message).length / 10))
}
