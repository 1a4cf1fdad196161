import { expect, test } from 'vitest'
import { administrator, counselor, openSchool, system } from '../../../test/support/database.ts'
import { openIntake } from '../../../test/support/intake.ts'
import { newId } from '../../kernel/ids.ts'
import { mergePeople } from '../doubles/index.ts'
import { eraseRequested } from '../erasure/index.ts'
import { enterInput, enterInquiry, findInquiry } from '../inquiries/index.ts'
import { askForCode, createVisitLinks } from '../visits/index.ts'
import { eraseMe } from './acts.ts'

const links = createVisitLinks('a secret of thirty-two characters!')

test('who was joined with a person of another address is erased with what came from theirs, and nothing of the other', async () => {
  const school = await openSchool()
  const [cleo, visitor] = [school.contextFor(counselor), school.contextFor({ kind: 'visitor' })]
  const { enter } = await openIntake(school)
  const ask = async (email: string, employer: string) => {
    const call = {
      channel: 'phone',
      first_name: 'Noor',
      last_name: 'Haddad',
      email,
      employer,
      message: `${email}?`,
    }
    const { inquiryId } = await enterInquiry(cleo, enter, enterInput.parse(call))
    return { inquiryId: inquiryId ?? '', personId: (await findInquiry(cleo, inquiryId ?? '')).person.id }
  }
  const kept = await ask('noor@work.example', '')
  const gone = await ask('noor@home.example', 'Home Clinic')
  await mergePeople(cleo, { keptId: kept.personId, goneId: gone.personId, takenFromGone: [] })

  const visit = { id: newId(), emailKey: 'noor@home.example', expiresAt: school.clock.now }
  const asked = { email: visit.emailKey, purpose: 'erase' as const, visitId: visit.id, networkKey: null }
  const codeId = await askForCode(visitor, asked)
  expect(await eraseMe(visitor, links, visit, { codeId, typed: links.codeFor(codeId) })).toEqual({
    refused: null,
  })
  await eraseRequested(school.contextFor(system))
  const ada = school.contextFor(administrator)
  await expect(findInquiry(ada, gone.inquiryId)).rejects.toMatchObject({ code: 'not-found' })
  expect((await findInquiry(ada, kept.inquiryId)).person).toMatchObject({
    id: kept.personId,
    email: 'noor@work.example',
    employer: '',
  })
  const { rows } = await school.pool.query(
    "select (select count(*)::int from person) as people, (select count(*)::int from fact where value = 'Home Clinic') as facts",
  )
  expect(rows).toEqual([{ people: 1, facts: 0 }])
})
