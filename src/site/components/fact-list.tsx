import type { Source } from '../../core/content/index.ts'
import { SourceMark, SourceNotes, sourcesOf } from './source-note.tsx'

/** Facts in sentences, each with the number of its source, and the sources below. */
export function FactList({ facts }: { facts: readonly { text: string; source: Source }[] }) {
  const sources = sourcesOf(facts)
  return (
    <>
      <ul className="fact-list">
        {facts.map(({ text, source }) => (
          <li key={text}>
            {text}
            <SourceMark source={source} sources={sources} />
          </li>
        ))}
      </ul>
      <SourceNotes sources={sources} />
    </>
  )
}
