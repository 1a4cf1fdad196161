import { expect, test } from 'vitest'
import { administrator, counselor, editor, system, visitor } from '../../../test/support/database.ts'
import type { Actor } from '../context.ts'
import { requirePermission, requireSystem, scopeOf } from './permissions.ts'

const id = '0198c0de-0000-7000-8000-000000000009'
const person: Actor = { kind: 'person', id }
const apiKey: Extract<Actor, { kind: 'apiKey' }> = {
  kind: 'apiKey',
  id,
  permissions: ['inquiry:read'],
  programs: null,
}

test('a permission reaches everything, or the programs that a person works for', () => {
  expect(scopeOf({ actor: counselor }, 'inquiry:read')).toBe('all')
  expect(scopeOf({ actor: { ...counselor, programs: ['bioethics'] } }, 'inquiry:read')).toEqual({
    programs: ['bioethics'],
  })
  expect(scopeOf({ actor: { ...apiKey, programs: [] } }, 'inquiry:read')).toEqual({ programs: [] })
})

test('an API key may do what it was given, whatever staff may', () => {
  expect(scopeOf({ actor: apiKey }, 'inquiry:read')).toBe('all')
  expect(() => scopeOf({ actor: apiKey }, 'inquiry:release')).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  )
  expect(() => requirePermission({ actor: apiKey }, 'staff:manage')).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  )
})

test('who has no account is asked to sign in; whose role is not enough is refused', () => {
  for (const actor of [visitor, person])
    expect(() => scopeOf({ actor }, 'inquiry:read')).toThrow(
      expect.objectContaining({ code: 'not-signed-in' }),
    )
  expect(() => scopeOf({ actor: editor }, 'inquiry:read')).toThrow(
    expect.objectContaining({ code: 'forbidden' }),
  )
})

test('what only the system does is refused to everyone else, administrators included', () => {
  requireSystem({ actor: system })
  for (const actor of [administrator, counselor, apiKey, person, visitor])
    expect(() => requireSystem({ actor })).toThrow(expect.objectContaining({ code: 'forbidden' }))
})
