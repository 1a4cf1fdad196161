import { expect, test } from 'vitest'
import { loadDeskTexts } from '../../messages/desk-message.ts'
import { sayRefusal } from './say-refusal.ts'

const row = { line: 5, columns: [], sameAs: null, cells: [] }
const address = [{ name: 'Email', value: 'no address' }]
const names = [
  { name: 'First name', value: '' },
  { name: 'Last name', value: '' },
]

test('why a row was not taken is said in words, with its row and columns', async () => {
  const texts = await loadDeskTexts('en')
  expect([
    sayRefusal({ ...row, reason: 'bad-address', columns: address }, texts),
    sayRefusal({ ...row, reason: 'no-address', columns: address }, texts),
    sayRefusal({ ...row, reason: 'no-name', columns: names }, texts),
    sayRefusal({ ...row, reason: 'too-long', columns: names.slice(1) }, texts),
    sayRefusal({ ...row, reason: 'repeated', sameAs: 3 }, texts),
    sayRefusal({ ...row, reason: 'repeated' }, texts),
  ]).toEqual([
    'Row 5, column “Email”: “no address” is not an email address.',
    'Row 5, column “Email”: there is no email address.',
    'Row 5, columns “First name” and “Last name”: there is no name.',
    'Row 5, column “Last name”: the name is longer than 100 characters.',
    'Row 5: the same person as in row 3, by name and address.',
    'Row 5: the same person as in a row above, by name and address.',
  ])
})

test.each([
  ['es', 'Fila 5, columna «Email»: «no address» no es una dirección de correo electrónico.'],
  [
    'fr',
    'Ligne 5, colonne «\u00A0Email\u00A0»\u00A0: «\u00A0no address\u00A0» n’est pas une adresse électronique.',
  ],
  ['zh', '第 5 行，“Email”列：“no address”不是电子邮件地址。'],
  ['ar', 'الصف 5، العمود \u2068«\u2068Email\u2069»\u2069: «\u2068no address\u2069» ليس عنوان بريد إلكتروني.'],
] as const)('it is said in the language of the colleague: %s', async (language, sentence) => {
  const texts = await loadDeskTexts(language)
  expect(sayRefusal({ ...row, reason: 'bad-address', columns: address }, texts)).toBe(sentence)
})
