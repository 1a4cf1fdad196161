import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { contrast } from '../../src/kernel/color.ts'
import { palette } from '../../src/kernel/palette.ts'
import { isSetUp, loadPublished, schoolSetupInput, setUpSchool } from '../../src/core/content/index.ts'
import { beginSchool } from '../../src/main/new-school.ts'
import { openDiskStore } from '../../src/platform/files/disk-store.ts'
import { administrator, copyDatabase, counselor, openSchoolAt, quiet } from '../support/database.ts'
import { expectWhole } from './expect-whole.ts'
import { openWholeSite } from './whole-site.ts'

const typed = {
  name: 'Hill School of Law',
  shortName: 'HSL',
  address: 'Hill Road 1\n\n 4050 Porto ',
  telephone: '+351 22 000 0001',
  inquiriesEmail: 'ask@hill.example',
  timeZone: 'Europe/Lisbon',
  opensAt: '08:30',
  closesAt: '16:00',
  businessDays: '3',
  color: '#1a3d2b',
  programName: 'Master of Laws: Água & Sea',
  programSummary: 'Learn the law of the sea.',
  pace: 'full-time',
  place: 'on-campus',
  length: '1 year',
}

test(
  'an empty school is whole before its setup and after it, in its own name, and begins once',
  { timeout: 120_000 },
  async () => {
    const { url, drop } = await copyDatabase('template1')
    onTestFinished(drop)
    const kept = { files: openDiskStore(path.join(tmpdir(), 'prospectus-none')), log: quiet }
    expect(await beginSchool(url, 'empty', kept)).toBeGreaterThan(8)
    expect(await beginSchool(url, 'small', kept)).toBe(0)

    const school = openSchoolAt(url)
    const ctx = school.contextFor(administrator)
    expect(await isSetUp(ctx)).toBe(false)
    await expectWhole(school)

    const setup = schoolSetupInput.parse(typed)
    await expect(setUpSchool(school.contextFor(counselor), setup)).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(setUpSchool(ctx, { ...setup, color: '#8fd0a8' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { color: expect.stringMatching(/1\.7 to 1, where 4\.5 to 1/) },
    })
    expect(await isSetUp(ctx)).toBe(false)

    expect(await setUpSchool(ctx, setup)).toMatchObject({
      path: '/programs/master-of-laws-agua-sea',
    })
    await expect(setUpSchool(ctx, setup)).rejects.toMatchObject({ code: 'conflict' })
    const settings = (
      await loadPublished(ctx, { lists: [], documents: [{ type: 'settings', key: 'school' }] })
    ).get('settings', 'school')?.data
    expect(settings).toMatchObject({
      address: ['Hill Road 1', '4050 Porto'],
      copyrightYear: school.clock.now.getUTCFullYear(),
      timeZone: 'Europe/Lisbon',
      promise: { businessDays: 3, opensAt: '08:30', closesAt: '16:00' },
      heldDomains: [],
    })
    expect(contrast(settings?.colors.accentDark ?? '', palette.dark.paper)).toBeGreaterThanOrEqual(4.5)

    const found = await expectWhole(school)
    const ask = openWholeSite(school)
    const pages = await Promise.all(
      found.filter((each) => !each.includes('.')).map(async (each) => (await ask(each)).text()),
    )
    expect(pages.join('')).not.toMatch(/Harvard|New school|to follow|school\.example|emonstration/)
    expect(await (await ask('/')).text()).toContain('Hill School of Law')
    expect(await (await ask('/')).text()).toMatch(/Monday to Friday, 8:30\sAM to 4:00\sPM/)
    expect(await (await ask('/inquire')).text()).toContain('Água &amp; Sea')
  },
)
