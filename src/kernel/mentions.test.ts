import { expect, test } from 'vitest'
import { findBegun, findMentioned } from './mentions.ts'

const colleagues = [
  { id: 'ada', name: 'Ada Okonkwo' },
  { id: 'bea', name: 'Beatriz Núñez' },
  { id: 'zo1', name: 'Zoé Ōe' },
  { id: 'zo2', name: 'Zoe Lang' },
]

test.each([
  ['@Ada Okonkwo can you call?', ['ada']],
  ['@ada, can you call?', ['ada']],
  ['Asked @beatriz nunez and @Ada.', ['bea', 'ada']],
  ['(@Ada)', ['ada']],
  ['Twice: @Ada and @Ada Okonkwo', ['ada']],
  ['@Zoe could be either', []],
  ['@Zoe Lang is one', ['zo2']],
  ['@ZOÉ ŌE is the other', ['zo1']],
  ['@Adamant is no name', []],
  ['write to x@ada.example', []],
  ['nobody', []],
])('%s', (text, ids) => expect(findMentioned(text, colleagues).map(({ id }) => id)).toEqual(ids))

test.each([
  ['Please call, @', ['ada', 'bea', 'zo1', 'zo2']],
  ['@zo', ['zo1', 'zo2']],
  ['@nun', ['bea']],
  ['@Zoe L', ['zo2']],
  ['@Zoe Lang', []],
  ['@Ada Okonkwo can', []],
  ['x@ada', []],
  ['ada', []],
])('while a name is begun, those who have it are offered: %s', (text, ids) =>
  expect((findBegun(text, text.length, colleagues)?.offered ?? []).map(({ id }) => id)).toEqual(ids),
)
