import { beforeEach, expect, test } from 'vitest'
import { counselor, editor, openSchool, type TestSchool } from '../../../../test/support/database.ts'
import type { Ctx } from '../../context.ts'
import { importRedirects, planRedirects } from './import-redirects.ts'
import { addRedirect, listRedirects } from './redirects.ts'
import { findDocumentId } from './find-document.ts'

let school: TestSchool
let ctx: Ctx
beforeEach(async () => {
  school = await openSchool()
  ctx = school.contextFor(editor)
})
const ofFile = async () => (await listRedirects(ctx)).filter(({ path }) => path.startsWith('/was'))

test('a file makes redirects, with or without headings, by path or by whole address', async () => {
  const csv =
    'Old,New\n/was/a.html,/programs/bioethics\nhttps://old.example/Was/B/?x=1,/programs/immunology/\n'
  expect(await planRedirects(ctx, csv)).toMatchObject([
    { line: 2, from: '/was/a.html', to: '/programs/bioethics', problem: null, isKnown: false },
    { line: 3, from: '/was/b', to: '/programs/immunology', problem: null },
  ])
  expect(await importRedirects(ctx, csv)).toEqual({ created: 2 })
  expect(await ofFile()).toMatchObject([
    { path: '/was/a.html', to: '/programs/bioethics' },
    { path: '/was/b', to: '/programs/immunology' },
  ])
  expect(await importRedirects(ctx, csv)).toEqual({ created: 0 })
})

test('an address that leads to an old one leads on to its page, and says by which way', async () => {
  const id = await findDocumentId(ctx, 'program', 'bioethics')
  await addRedirect(ctx, '/was-known', id ?? '')
  const csv = '/was/1,/was/2\n/was/2,/programs/immunology\n/was/3,/was-known'
  expect((await planRedirects(ctx, csv)).map(({ through, problem }) => [through, problem])).toEqual([
    [['/was/2'], null],
    [[], null],
    [['/was-known'], null],
  ])
  await importRedirects(ctx, csv)
  expect((await ofFile()).map(({ path, to }) => [path, to])).toEqual([
    ['/was-known', '/programs/bioethics'],
    ['/was/1', '/programs/immunology'],
    ['/was/2', '/programs/immunology'],
    ['/was/3', '/programs/bioethics'],
  ])
})

test('each problem is named at its line, and then nothing is taken in', async () => {
  const id = await findDocumentId(ctx, 'program', 'bioethics')
  await addRedirect(ctx, '/was-known', id ?? '')
  const csv = [
    '/was/fine,/programs/immunology',
    '/programs/bioethics,/programs/immunology',
    '/was/loop,/was/pool',
    '/was/pool,/was/loop',
    '/was/self,/was/self',
    '/was/nowhere,/no-such-page',
    '/was-known,/programs/immunology',
    '/was/fine,/programs/immunology',
    '/was/fine,/programs/bioethics',
    'no address,/programs/immunology',
  ].join('\n')
  expect((await planRedirects(ctx, csv)).map(({ problem }) => problem)).toEqual([
    null,
    'page-stands',
    'loop',
    'loop',
    'loop',
    'no-page',
    'leads-elsewhere',
    'twice',
    'twice-differently',
    'from-unfit',
  ])
  await expect(importRedirects(ctx, csv)).rejects.toMatchObject({ code: 'conflict' })
  expect((await ofFile()).map(({ path }) => path)).toEqual(['/was-known'])
})

test('what is no such file is refused in plain words', async () => {
  await expect(planRedirects(ctx, '')).rejects.toMatchObject({ code: 'invalid' })
  await expect(planRedirects(ctx, '/was,"')).rejects.toMatchObject({ code: 'invalid' })
  await expect(planRedirects(school.contextFor(counselor), '/was,/')).rejects.toMatchObject({
    code: 'forbidden',
  })
})
