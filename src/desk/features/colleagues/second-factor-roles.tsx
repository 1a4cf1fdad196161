import { Button, Checkbox } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { Part } from '../../ui/part.tsx'
import { showDone } from '../../ui/undo.tsx'
import { changeSecondFactorRoles, type Role, secondFactorRolesQuery } from './colleagues-query.ts'
import { sayRole } from '../../ui/words.ts'
import { asRole, roleChoices } from './roles.ts'

/** Which roles must set up a second factor. */
export function SecondFactorRoles() {
  const client = useQueryClient()
  const { data: present } = useSuspenseQuery(secondFactorRolesQuery)
  const [chosen, setChosen] = useState<Role[]>(present)
  const save = useMutation({
    mutationFn: () => changeSecondFactorRoles(chosen),
    onSuccess: () => {
      showDone(t('factors.saved'))
      void client.invalidateQueries(secondFactorRolesQuery)
      // One's own role may be among them.
      void client.invalidateQueries({ queryKey: ['session'] })
    },
  })
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!save.isPending) save.mutate()
  }
  return (
    <Part title={t('factors.title')}>
      <form className="form" noValidate onSubmit={submit}>
        <Checkbox.Group
          label={t('factors.roles')}
          description={t('factors.lead')}
          value={chosen}
          onChange={(roles) => setChosen(roles.map(asRole))}
        >
          <div className="choices">
            {roleChoices().map(({ value }) => (
              <Checkbox key={value} value={value} label={sayRole(value)} />
            ))}
          </div>
        </Checkbox.Group>
        <p className="alert-line" role="alert">
          {save.error ? sayFailure(save.error) : ''}
        </p>
        <Button type="submit" variant="default">
          {t('factors.save')}
        </Button>
      </form>
    </Part>
  )
}
