import { useQuery } from '@tanstack/react-query'
import type { Colleague } from '../../../core/colleagues/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { ProgramsDialog } from '../../ui/programs-dialog.tsx'
import { changePrograms, programsQuery } from './colleagues-query.ts'

type Props = { colleague: Colleague; onSaved: () => unknown; onClose: () => void }

/** Which inquiries a counselor sees. */
export function ColleaguePrograms({ colleague, onSaved, onClose }: Props) {
  const { data: programs = [] } = useQuery(programsQuery)
  return (
    <ProgramsDialog
      title={t('colleagues.programs.title', { name: colleague.name || colleague.email })}
      lead={t('colleagues.programs.lead')}
      saveLabel={t('colleagues.programs.save')}
      programs={programs}
      chosenBefore={colleague.programs ?? []}
      save={(chosen) => changePrograms(colleague.id, chosen.length === 0 ? null : chosen)}
      onSaved={onSaved}
      onClose={onClose}
    />
  )
}
