import { t } from '../../../messages/message.ts'
import { FactTable } from '../../components/fact-table.tsx'
import { SourceNotes, sourcesOf } from '../../components/source-note.tsx'
import type { ShownProgram } from './shown-program.ts'

/** How the program can be studied. */
export function Formats({ formats }: Pick<ShownProgram['program'], 'formats'>) {
  const sources = sourcesOf(formats)
  return (
    <>
      <FactTable
        columns={[t('program.formats.pace'), t('program.formats.place'), t('program.formats.length')]}
        rows={formats.map(({ pace, place, length, note, source }) => ({
          cells: [t(`pace.${pace}`), t(`place.${place}`), length],
          note,
          source,
        }))}
        sources={sources}
      />
      <SourceNotes sources={sources} />
    </>
  )
}
