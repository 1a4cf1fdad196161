import { t } from '../../../messages/message.ts'
import { FactTable } from '../../components/fact-table.tsx'
import { SourceNotes, sourcesOf } from '../../components/source-note.tsx'
import type { ShownProgram } from './shown-program.ts'

type Props = {
  parts: NonNullable<ShownProgram['program']['curriculum']>
  /** Of the degree that the parts add up to. */
  name: string
}

/** What one studies, with its credits and their sum. */
export function Curriculum({ parts, name }: Props) {
  const sources = sourcesOf(parts)
  const total = parts.reduce((sum, { credits }) => sum + credits, 0)
  return (
    <>
      <FactTable
        columns={[t('program.curriculum.part'), t('program.credits')]}
        rows={parts.map(({ name, credits, text, source }) => ({
          cells: [name, String(credits)],
          note: text,
          source,
        }))}
        foot={[[t('program.curriculum.sum', { degree: name }), String(total)]]}
        sources={sources}
        figures
      />
      <SourceNotes sources={sources} />
    </>
  )
}
