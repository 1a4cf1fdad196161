import { expect, test } from 'vitest'
import { administrator, counselor, openSchool } from '../../../test/support/database.ts'
import { listViews, removeView, saveView } from './index.ts'

test('a view is its owner’s, or shared with all; only its owner removes it', async () => {
  const school = await openSchool()
  const [cleo, ada] = [school.contextFor(counselor), school.contextFor(administrator)]
  const filter = { show: 'open', tag: 'visa' }
  const own = await saveView(cleo, { name: 'Visa', filter, isShared: false })
  const shared = await saveView(cleo, { name: 'All visa', filter, isShared: true })
  expect((await listViews(cleo)).map(({ name, isOwn }) => [name, isOwn])).toEqual([
    ['All visa', true],
    ['Visa', true],
  ])
  expect(await listViews(ada)).toMatchObject([
    { name: 'All visa', isOwn: false, by: 'Cleo Counselor', filter },
  ])
  await expect(removeView(ada, shared)).rejects.toMatchObject({ code: 'not-found' })
  await removeView(cleo, own)
  expect(await listViews(cleo)).toHaveLength(1)
})
