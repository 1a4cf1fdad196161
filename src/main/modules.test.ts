import { expect, test } from 'vitest'
import { programPermissions, schoolPermissions } from '../core/context.ts'
import { createModules, installationOf } from './modules.ts'

const modules = createModules(null)

test('each permission belongs to one module', () => {
  const declared = modules.flatMap(({ permissions = [] }) => permissions)
  expect(declared.toSorted()).toEqual([...programPermissions, ...schoolPermissions].toSorted())
})

test('no two queues, schedules or channels share a name', () => {
  const { queues, schedules } = installationOf(modules)
  const names = [...queues, ...schedules].map(({ name }) => name)
  const channels = modules.flatMap((module) => module.channels ?? [])
  for (const each of [names, channels]) expect(each).toEqual([...new Set(each)])
})
