import { Checkbox } from '@mantine/core'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { Form, useSubmit } from '../../ui/desk-form.tsx'
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
  const { form } = useSubmit({
    send: () => changeSecondFactorRoles(chosen),
    onSent: () => {
      showDone(t('factors.saved'))
      void client.invalidateQueries(secondFactorRolesQuery)
      // One's own role may be among them.
      void client.invalidateQueries({ queryKey: ['session'] })
    },
  })
  return (
    <Part title={t('factors.title')}>
      <Form {...form} submit={t('factors.save')} variant="default">
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
      </Form>
    </Part>
  )
}
