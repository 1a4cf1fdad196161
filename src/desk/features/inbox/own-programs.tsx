import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { sayFailure } from '../../ui/failure.tsx'
import { joinWords } from '../../ui/join-words.ts'
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
  const [chosen, setChosen] = useState([...chosenBefore])
  const save = useMutation({
    mutationFn: () => chooseOwnPrograms(chosen.filter((key) => programs.some((each) => each.key === key))),
    onSuccess: async () => {
      onClose()
      await client.invalidateQueries(ownProgramsQuery)
      await client.invalidateQueries({ queryKey: ['inbox'] })
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <Dialog title={t('own-programs.title')} onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <Checkbox.Group label={t('own-programs.lead')} value={chosen} onChange={setChosen}>
          <div className="choices">
            {programs.map(({ key, name }) => (
              <Checkbox key={key} value={key} label={name} />
            ))}
          </div>
        </Checkbox.Group>
        <p className="alert-line" role="alert">
          {save.error ? sayFailure(save.error) : ''}
        </p>
        <Button type="submit">{t('own-programs.save')}</Button>
      </form>
    </Dialog>
  )
}
