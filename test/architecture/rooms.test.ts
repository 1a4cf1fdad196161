import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findCircles } from './circles.ts'
import { imports, sourceFiles, type Import } from './imports.ts'

/** `core/intake`, `platform`, `site` …: the room a file stands in; a package's name where it is none of ours. */
function roomOf(file: string): string {
  const [, room = '', module = ''] = file.split('/')
  if (!file.startsWith('src/')) return file
  return room === 'core' ? `core/${module.replace('.ts', '')}` : room
}

const isOurs = (target: string) => target.startsWith('src/')
/** A module's `schema.ts`, or a part of it in a folder of that name. */
const isSchema = (target: string) => /^src\/core\/[\w-]+\/schema(\/[\w-]+)?\.ts$/.test(target)
/** A module's `index.ts`, the context that every verb takes, or the type of what a module brings. */
const isDoor = (target: string) => /^src\/core\/([\w-]+\/index|context|module)\.ts$/.test(target)
const within = (room: string) =>
  imports.filter(({ file }) => roomOf(file) === room || (room === 'core' && file.startsWith('src/core/')))
const breaking = (found: readonly Import[], isAllowed: (each: Import) => boolean) =>
  found.filter((each) => !isAllowed(each)).map(({ file, target }) => `${file} -> ${target}`)
const goesTo =
  (...rooms: string[]) =>
  ({ target }: Import) =>
    rooms.includes(roomOf(target))

describe('who may know whom', () => {
  test('imports are seen, whichever way they are written', () => {
    const seen = new Set(imports.map(({ file, target }) => `${file} -> ${target}`))
    expect(seen).toContain('src/site/site.tsx -> src/site/page-cache.ts')
    expect(seen).toContain('src/core/content/index.ts -> src/core/content/registry.ts')
    expect(
      imports.find(
        ({ file, target }) => file === 'src/core/content/registry.ts' && target.endsWith('/form.ts'),
      )?.isType,
    ).toBe(false)
    expect(imports.some(({ isType }) => isType)).toBe(true)
  })

  test('every file stands in a room that has rules', () => {
    const rooms = new Set(sourceFiles.map((file) => file.split('/')[1]))
    expect([...rooms].toSorted()).toEqual([
      'api',
      'cli',
      'core',
      'desk',
      'emails',
      'kernel',
      'main',
      'messages',
      'platform',
      'site',
    ])
  })

  test('the kernel knows nobody of ours, and the messages the kernel alone', () => {
    const known = (room: string) => within(room).filter(({ target }) => isOurs(target))
    expect(breaking(known('kernel'), goesTo('kernel'))).toEqual([])
    expect(breaking(known('messages'), goesTo('messages', 'kernel'))).toEqual([])
  })

  test('the platform knows the kernel, and no word of schools', () => {
    const known = within('platform').filter(({ target }) => isOurs(target))
    expect(breaking(known, goesTo('platform', 'kernel'))).toEqual([])
  })

  test('a core module knows the kernel, the platform and the doors of other modules', () => {
    const known = within('core').filter(({ target }) => isOurs(target))
    const isAllowed = (each: Import) =>
      goesTo('kernel', 'platform')(each) || roomOf(each.file) === roomOf(each.target) || isDoor(each.target)
    expect(breaking(known, isAllowed)).toEqual([])
  })

  test('files form no circle, types included', () => {
    const known = imports.filter(({ target }) => isOurs(target))
    expect(findCircles(known.map(({ file, target }) => [file, target]))).toEqual([])
  })

  test('core modules form no circle, types included', () => {
    const between = within('core')
      .map(({ file, target }) => [roomOf(file), roomOf(target)] as const)
      .filter(([from, to]) => to.startsWith('core/') && from !== to)
    expect(findCircles(between)).toEqual([])
  })

  test('whoever is outside enters a core module by its door, or by its schema', () => {
    const entering = imports.filter(
      ({ file, target }) => !file.startsWith('src/core/') && target.startsWith('src/core/'),
    )
    expect(entering.length).toBeGreaterThan(50)
    // What a content type holds is written beside its fields, and leaves nothing behind when the program runs.
    const isContent = ({ target, isType }: Import) => isType && target.startsWith('src/core/content/')
    expect(
      breaking(entering, (each) => isDoor(each.target) || isSchema(each.target) || isContent(each)),
    ).toEqual([])
  })

  test('the core knows neither HTTP frameworks nor React', () => {
    expect(breaking(within('core'), ({ target }) => !/^(hono|@hono\/|react|react-dom)/.test(target))).toEqual(
      [],
    )
  })

  test('what the browser shares is zod and kernel alone', () => {
    const shared = imports.filter(({ file }) => isSchema(file))
    const isAllowed = (each: Import) =>
      each.target === 'zod' ||
      goesTo('kernel')(each) ||
      (each.isType && isOurs(each.target)) ||
      (isSchema(each.target) && roomOf(each.target) === roomOf(each.file))
    expect(breaking(shared, isAllowed)).toEqual([])
  })

  test('mail templates know the kernel, the messages and schemas', () => {
    const known = within('emails').filter(({ target }) => isOurs(target))
    expect(
      breaking(
        known,
        (each) => goesTo('emails', 'kernel', 'messages')(each) || isSchema(each.target) || each.isType,
      ),
    ).toEqual([])
  })

  test('faces never know each other, nor the database', () => {
    for (const [face, others] of [
      ['site', ['api', 'desk', 'cli', 'main']],
      ['api', ['site', 'desk', 'cli', 'main']],
      ['cli', ['site', 'desk', 'api', 'main']],
      ['desk', ['site', 'cli', 'main', 'platform']],
    ] as const) {
      const isAllowed = (each: Import) =>
        !goesTo(...others)(each) &&
        !each.target.startsWith('src/platform/database/') &&
        !/^(drizzle-orm|pg|pg-boss)(\/|$)/.test(each.target) &&
        !each.target.endsWith('/table.ts')
      expect(breaking(within(face), isAllowed)).toEqual([])
    }
  })

  test('the desk in the browser knows schemas, and of the api only its type', () => {
    const known = within('desk').filter(({ target }) => isOurs(target))
    const isAllowed = (each: Import) =>
      goesTo('desk', 'kernel', 'messages')(each) ||
      isSchema(each.target) ||
      (each.isType && goesTo('api')(each))
    expect(breaking(known, isAllowed)).toEqual([])
  })

  test('the desk loads no zod, which is a fifth of it and cannot be shaken out', () => {
    const isLoaded = (file: string, target: string, seen: Set<string>): boolean =>
      imports.some(
        (each) =>
          each.file === file &&
          !each.isType &&
          (each.target === target ||
            (!seen.has(each.target) && isLoaded(each.target, target, seen.add(each.target)))),
      )
    expect(isLoaded('src/desk/main.tsx', 'src/kernel/page.ts', new Set())).toBe(true)
    expect(isLoaded('src/desk/main.tsx', 'zod', new Set())).toBe(false)
  })

  test('whether the database is away is decided in platform/database alone; others ask for the code of the error', () => {
    const others = imports.filter(({ file }) => !file.startsWith('src/platform/database/'))
    expect(
      breaking(
        others,
        ({ target }) => !/platform\/database\/(database-away|session|watched-pool)\.ts$/.test(target),
      ),
    ).toEqual([])
    const words = /isDatabaseAway\(error|['"/](ECONNREFUSED|ECONNRESET|57P0|Connection terminated)/
    const guessing = sourceFiles.filter(
      (file) => !file.startsWith('src/platform/') && words.test(readFileSync(file, 'utf8')),
    )
    expect(guessing).toEqual([])
  })

  test('one file reads the environment', () => {
    expect(sourceFiles.filter(readsEnvironment)).toEqual([
      'src/main/environment.ts',
      // The operating system's own words, not configuration: where programs lie.
      'src/platform/database/postgres-cluster.ts',
    ])
  })
})

const readsEnvironment = (file: string) => /process\.env\b/.test(readFileSync(file, 'utf8'))
