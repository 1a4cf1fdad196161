import { expect, test } from 'vitest'
import { loadEach, loadOnce, memoize } from './memo.ts'

test('what was made for a key is made once, until there are too many keys', () => {
  const made: string[] = []
  const say = memoize(2, (key: string) => {
    made.push(key)
    return key === 'a' ? undefined : key.toUpperCase()
  })
  expect([say('a'), say('b'), say('a'), say('b')]).toEqual([undefined, 'B', undefined, 'B'])
  expect(made).toEqual(['a', 'b'])
  expect([say('c'), say('a')]).toEqual(['C', undefined])
  expect(made).toEqual(['a', 'b', 'c', 'a'])
})

test('what is loaded is loaded once, however many ask at the same time', async () => {
  let loads = 0
  const load = loadOnce(async () => ++loads)
  expect(await Promise.all([load(), load()])).toEqual([1, 1])
  expect(await load()).toBe(1)
})

test('a load that failed is tried again', async () => {
  let loads = 0
  const load = loadOnce(async () => {
    if (++loads === 1) throw new Error('the disk was away')
    return loads
  })
  await expect(Promise.all([load(), load()])).rejects.toThrow('the disk was away')
  expect(await load()).toBe(2)
})

test('one key that could not be loaded keeps no other from being loaded, and is tried again', async () => {
  const asked: string[] = []
  const load = loadEach(async (key: string) => {
    asked.push(key)
    if (key === 'fr' && asked.filter((each) => each === 'fr').length === 1)
      throw new Error('too many open files')
    return key.toUpperCase()
  })
  await expect(load('fr')).rejects.toThrow('too many open files')
  expect([await load('es'), await load('es'), await load('fr')]).toEqual(['ES', 'ES', 'FR'])
  expect(asked).toEqual(['fr', 'es', 'fr'])
})
