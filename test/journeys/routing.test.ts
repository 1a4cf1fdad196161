import { expect, test } from 'vitest'
import { openJourney } from '../support/journey.ts'
import { checkPage, checkPageEverywhere } from '../support/page-audit.ts'

const journey = openJourney()

test(
  'of two who change one rule at once the second sees both texts, and none is lost without their word',
  { timeout: 180_000 },
  async () => {
    const first = await journey.signIn({ mayAnswer: [409] })
    const storageState = await first.context().storageState()
    await first.goto(`${journey.origin}/desk/routing`)
    await first.getByRole('button', { name: 'Add a rule' }).click()
    const fill = async (page: typeof first, name: string) => {
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Name of the rule').fill(name)
      return dialog
    }
    const save = (page: typeof first) => page.getByRole('button', { name: 'Save the rule' }).click()
    const added = await fill(first, 'From fairs')
    await added.getByLabel('Assign to').selectOption({ label: 'Ada Okonkwo' })
    await save(first)
    const rowOf = (page: typeof first, name: string) => page.getByRole('row', { name })
    await rowOf(first, 'From fairs').waitFor()

    const second = await journey.visit('/desk/routing', { storageState, mayAnswer: [409] })
    for (const page of [first, second]) {
      await rowOf(page, 'From fairs').getByRole('button', { name: /^Edit/ }).click()
      await page.getByRole('dialog').waitFor()
    }
    const dialogOfFirst = await fill(first, 'From fairs in spring')
    await dialogOfFirst.getByRole('checkbox', { name: 'Monday' }).check()
    await save(first)
    await rowOf(first, 'From fairs in spring').waitFor()

    const dialog = await fill(second, 'From fairs abroad')
    await save(second)
    const theirs = dialog.getByRole('region', { name: 'The rule as it is now' })
    await theirs.getByText('From fairs in spring').waitFor()
    await theirs.getByText('Monday').waitFor()
    expect(await dialog.getByLabel('Name of the rule').inputValue()).toBe('From fairs abroad')
    await checkPageEverywhere(second)

    // Who closes the dialog leaves the first one's rule as it is.
    await second.keyboard.press('Escape')
    await rowOf(second, 'From fairs in spring').waitFor()
    await rowOf(second, 'From fairs in spring').getByRole('button', { name: /^Edit/ }).click()
    await fill(second, 'From fairs abroad')

    // The first changes it once more; the second, who has seen it, saves theirs in its place.
    await rowOf(first, 'From fairs in spring').getByRole('button', { name: /^Edit/ }).click()
    await fill(first, 'From fairs in summer')
    await save(first)
    await rowOf(first, 'From fairs in summer').waitFor()
    await save(second)
    await theirs.getByText('From fairs in summer').waitFor()
    await save(second)
    await rowOf(second, 'From fairs abroad').waitFor()
    await first.reload()
    await rowOf(first, 'From fairs abroad').waitFor()
    await checkPage(first)
  },
)

test('of two who change one team at once the second sees both', { timeout: 120_000 }, async () => {
  const first = await journey.signIn({ mayAnswer: [409] })
  const storageState = await first.context().storageState()
  await first.goto(`${journey.origin}/desk/routing`)
  await first.getByRole('button', { name: 'Add a team' }).click()
  const fill = (page: typeof first, name: string) =>
    page.getByRole('dialog').getByLabel('Name', { exact: true }).fill(name)
  const save = (page: typeof first) => page.getByRole('button', { name: 'Save the team' }).click()
  await fill(first, 'Mornings')
  await first.getByRole('dialog').getByRole('checkbox', { name: 'Ada Okonkwo' }).check()
  await save(first)
  const edit = (page: typeof first, name: string) =>
    page.getByRole('button', { name: `Edit the team ${name}` })
  await edit(first, 'Mornings').waitFor()

  const second = await journey.visit('/desk/routing', { storageState, mayAnswer: [409] })
  await edit(second, 'Mornings').click()
  await edit(first, 'Mornings').click()
  await fill(first, 'Early mornings')
  await save(first)
  await edit(first, 'Early mornings').waitFor()

  await fill(second, 'Late mornings')
  await save(second)
  const theirs = second.getByRole('dialog').getByRole('region', { name: 'The team as it is now' })
  await theirs.getByText('Early mornings').waitFor()
  await theirs.getByText('Ada Okonkwo').waitFor()
  await checkPageEverywhere(second)
  await save(second)
  await edit(second, 'Late mornings').waitFor()
})
