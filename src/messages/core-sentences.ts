/** Sentences of the core in another language, by the English one. `{}` stands for a part that differs; the translation numbers them: `{0}`. */
export type CoreSentences = Readonly<Record<string, string>>

/**
 * Says in another language what the core says in English: why an act was refused, what a field of content is called. What has no
 * translation stays as it is, such as what a school or a person wrote.
 *
 * @example createInterpreter({ '{} has this inquiry now.': 'Ahora la lleva {0}.' })('Ada has this inquiry now.')
 */
export function createInterpreter(sentences: CoreSentences): (sentence: string) => string {
  const patterns = Object.entries(sentences)
    .filter(([sentence]) => sentence.includes('{}'))
    // The one that says most fits best.
    .toSorted(([one], [other]) => other.length - one.length)
    .map(([sentence, translation]) => ({ pattern: patternOf(sentence), translation }))
  return (sentence) => {
    const known = sentences[sentence]
    if (known !== undefined) return known
    // Beside a field it stands without the full stop.
    const ended = sentences[`${sentence}.`]
    if (ended !== undefined) return ended.replace(/[.。]$/, '')
    for (const { pattern, translation } of patterns) {
      const parts = pattern.exec(sentence)?.slice(1)
      if (parts) return translation.replaceAll(/\{(\d)\}/g, (_, at) => parts[Number(at)] ?? '')
    }
    return sentence
  }
}

function patternOf(sentence: string): RegExp {
  const literals = sentence.split('{}').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${literals.join('(.+?)')}$`, 's')
}
