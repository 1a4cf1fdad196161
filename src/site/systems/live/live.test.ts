import { parse } from 'node-html-parser'
import { expect, test } from 'vitest'
import { pageProblems } from '../../../../test/support/check-page.ts'
import { saveAndPublish } from '../../../../test/support/publish.ts'
import { openSystem } from '../../../../test/support/system-site.ts'
import { liveSystem } from './index.tsx'

const titlesIn = (html: string, id: string) =>
  parse(html)
    .querySelectorAll(`#${id} :is(h3, h4) a`)
    .map((each) => each.textContent)

test('what takes place online is on now, next with the time that is left, later, or recorded', async () => {
  const { ask, school } = await openSystem(liveSystem)
  const day = (days: number) =>
    new Date(school.clock.now.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const stream = { kind: 'talk', summary: 'About a thing.', body: [], programs: [], place: 'both' } as const
  const write = (key: string, title: string, more: object) =>
    saveAndPublish(school.ctx, 'event', key, { ...stream, title, ...more })
  await write('now', 'On now', { date: day(0), time: '09:30', endTime: '10:30' })
  await write('soon', 'On soon', { date: day(0), time: '11:00', endTime: '12:00' })
  await write('here', 'On campus', { date: day(0), time: '11:00', endTime: '12:00', place: 'on-campus' })
  const recording = { href: 'https://video.example/1' }
  await write('was', 'Recorded', { date: day(-20), time: '11:00', endTime: '12:00', recording })
  await write('lost', 'Not recorded', { date: day(-20), time: '11:00', endTime: '12:00' })
  const page = await ask('/live')
  expect(pageProblems(page)).toEqual([])
  expect(titlesIn(page, 'now')).toEqual(['On now'])
  expect(titlesIn(page, 'next')).toEqual(['On soon'])
  expect(titlesIn(page, 'later').length).toBeGreaterThan(3)
  expect(titlesIn(page, 'past')).toContain('Recorded')
  expect(page).not.toMatch(/On campus<\/a>|Not recorded/)
  expect(parse(page).querySelector('#next count-down')?.getAttribute('from')).toBe('2026-11-23T16:00:00.000Z')
})
