import type { Source } from '../../core/content/index.ts'
import { SourceNote } from './source-note.tsx'

/** Facts in sentences, each with its source in fine print. */
export function FactList({ facts }: { facts: readonly { text: string; source: Source }[] }) {
  return (
    <ul className="fact-list">
      {facts.map(({ text, source }) => (
        <li key={text}>
          {text} <SourceNote source={source} />
        </li>
      ))}
    </ul>
  )
}
