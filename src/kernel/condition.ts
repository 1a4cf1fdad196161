/** Whether one of the answers is one of these; of what was typed freely, whether it holds one of them, in any case. */
export function meetsCondition(
  given: readonly string[],
  { has, isTyped }: { has: readonly string[]; isTyped: boolean },
): boolean {
  return given.some((answer) =>
    has.some((each) => (isTyped ? answer.toLowerCase().includes(each.toLowerCase()) : answer === each)),
  )
}
