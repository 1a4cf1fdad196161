/** The addresses in what was typed or pasted from an address book, such as `"Rubin, Vera" <vera@example.org>; lee@example.org`. */
export function readAddresses(typed: string): string[] {
  // Between quotes a comma belongs to a name.
  const parts = typed.replaceAll(/"[^"]*"/g, ' ').split(/[,;\n]/)
  return parts.flatMap((part) => {
    const inAngles = /<([^<>]*)>/.exec(part)?.[1]
    if (inAngles !== undefined) return [inAngles.trim()]
    const words = part.split(/\s+/).filter(Boolean)
    // Without a comma between them they are addresses all the same; of words that are none, one refusal is enough.
    return words.every((word) => word.includes('@')) ? words : [words.join(' ')]
  })
}
