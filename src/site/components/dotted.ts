/**
 * Several facts in one line, such as `Talk · Online (sample)`. The dot stays with what stands before it, so that no line begins
 * with one, and a mark in parentheses needs none.
 */
export const dotted = (facts: readonly (string | undefined)[], mark = ''): string =>
  [facts.filter(Boolean).join('\u00a0· '), mark].filter(Boolean).join(' ')
