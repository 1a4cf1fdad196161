/**
 * Whether one of the answers is one of these; of what was typed freely, whether it holds one of them, in any case. With `isNot`,
 * whether there is an answer and it is none of them.
 */
export function meetsCondition(
  given: readonly string[],
  { has, isTyped, isNot = false }: { has: readonly string[]; isTyped: boolean; isNot?: boolean | undefined },
): boolean {
  const isAmong = given.some((answer) =>
    has.some((each) => (isTyped ? answer.toLowerCase().includes(each.toLowerCase()) : answer === each)),
  )
  return isNot ? !isAmong && given.some((answer) => answer !== '') : isAmong
}
