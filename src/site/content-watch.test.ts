import { expect, test } from 'vitest'
import { watchContent } from './content-watch.ts'

function watch() {
  const dropped: (readonly string[])[] = []
  let refreshed = 0
  let isAway = false
  const cache = {
    drop: (tags: readonly string[]) => void dropped.push(tags),
    dropAll: () => void dropped.push(['all']),
  }
  const watching = watchContent({
    cache,
    refresh: async () => {
      refreshed++
      if (isAway) throw new Error('away')
    },
  })
  const setAway = (away: boolean) => (isAway = away)
  return { ...watching, dropped, setAway, refreshed: () => refreshed }
}

test('a publication drops the page of the document and every list of its type', () => {
  const watching = watch()
  watching.published('["en:program:bioethics"]')
  expect(watching.dropped).toEqual([['en:program:bioethics', 'en:program']])
  expect(watching.refreshed()).toBe(1)
})

test.each(['x', '', '{}', '[1]', 'null'])(
  'a notice that says %j may mean anything, and is told of',
  (payload) => {
    const watching = watch()
    expect(() => watching.published(payload)).toThrow('no list of tags')
    expect(watching.dropped).toEqual([['all']])
    expect(watching.refreshed()).toBe(1)
  },
)

test('what could not be read is read again until it was, and then no more', async () => {
  const watching = watch()
  watching.setAway(true)
  watching.connected()
  await Promise.resolve().then(() => undefined)
  watching.catchUp()
  expect(watching.refreshed()).toBe(2)
  watching.setAway(false)
  await Promise.resolve().then(() => undefined)
  watching.catchUp()
  expect(watching.refreshed()).toBe(3)
  await Promise.resolve().then(() => undefined)
  watching.catchUp()
  expect(watching.refreshed()).toBe(3)
})
