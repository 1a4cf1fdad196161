import { expect, test } from 'vitest'
import type { Field, NamedField } from '../../../../core/content/schema.ts'
import { begunGroup } from './values.ts'

const field = (control: Field['control'], isOptional = false): Field =>
  ({ label: 'Sites', help: null, isOptional, control }) as unknown as Field
const line = field({ is: 'text', lines: 1, min: 0, max: 100 } as unknown as Field['control'])
const list = field({ is: 'list', item: line, min: 0, max: 5 } as unknown as Field['control'])
const named = (name: string, each: Field): NamedField => ({ ...each, name })

test('a group that is nothing but a list begins with an entry; any other begins empty', () => {
  expect(begunGroup([named('origins', list)])).toEqual({ origins: [''] })
  expect(begunGroup([named('origins', list), named('title', line)])).toEqual({ origins: [], title: '' })
})
