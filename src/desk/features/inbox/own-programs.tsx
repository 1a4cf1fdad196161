import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { joinWords } from '../../ui/join-words.ts'
import { ProgramsDialog } from '../../ui/programs-dialog.tsx'
import { programsQuery } from './inbox-query.ts'
import { chooseOwnPrograms, ownProgramsQuery } from './own-programs-query.ts'

/** Above the queue “My programs”: which they are, and where they are chosen. */
export function OwnPrograms() {
  const { data: own } = useQuery(ownProgramsQuery)
  const { data: offered } = useQuery(programsQuery)
  const [isOpen, setOpen] = useState(false)
  if (!own || !offered) return null
  const chosen = own.programs ?? []
  const names = offered.filter(({ key }) => chosen.includes(key)).map(({ name }) => name)
  return (
    <div className="own-programs">
      <p dir="auto">
        {own.isLimited
          ? t('own-programs.limited', { programs: joinWords(names) })
          : names.length === 0
            ? t('own-programs.none')
            : t('own-programs.chosen', { programs: joinWords(names) })}
      </p>
      {!own.isLimited && (
        <Button variant="default" size="compact-md" onClick={() => setOpen(true)}>
          {names.length === 0 ? t('own-programs.choose') : t('own-programs.change')}
        </Button>
      )}
      {isOpen && <OwnProgramsDialog chosenBefore={chosen} onClose={() => setOpen(false)} />}
    </div>
  )
}

type Props = { chosenBefore: readonly string[]; onClose: () => void }

function OwnProgramsDialog({ chosenBefore, onClose }: Props) {
  const client = useQueryClient()
  const { data: programs = [] } = useQuery(programsQuery)
  return (
    <ProgramsDialog
      title={t('own-programs.title')}
      lead={t('own-programs.lead')}
      saveLabel={t('own-programs.save')}
      programs={programs}
      chosenBefore={chosenBefore}
      save={(chosen) => chooseOwnPrograms(chosen.filter((key) => programs.some((each) => each.key === key)))}
      onSaved={async () => {
        await client.invalidateQueries(ownProgramsQuery)
        await client.invalidateQueries({ queryKey: ['inbox'] })
      }}
      onClose={onClose}
    />
  )
}
