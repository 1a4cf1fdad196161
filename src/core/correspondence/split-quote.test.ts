import { expect, test } from 'vitest'
import { splitQuote } from './split-quote.ts'

test.each([
  [
    'Gmail',
    'Thank you!\n\nOn Mon, Nov 23, 2026 at 3:00 PM School <in@school.example> wrote:\n> Dear Noor\n> Yes.',
  ],
  [
    'Gmail, broken line',
    'Thank you!\n\nOn Mon, Nov 23, 2026 at 3:00 PM The School\n<in@school.example> wrote:\n> Yes.',
  ],
  [
    'Outlook',
    'Thank you!\n\n________________________________\nFrom: School\nSent: Monday\nTo: Noor\nSubject: Re\n\nYes.',
  ],
  [
    'Outlook without a rule',
    'Thank you!\n\nFrom: School <in@school.example>\nSent: Monday, November 23\nTo: Noor\n\nYes.',
  ],
  [
    'Outlook, German',
    'Thank you!\n\n-----Ursprüngliche Nachricht-----\nVon: Schule\nGesendet: Montag\n\nJa.',
  ],
  ['Apple Mail, German', 'Thank you!\n\nAm 23.11.2026 um 15:00 schrieb School <in@school.example>:\n\n> Ja.'],
  ['French', 'Thank you!\n\nLe lun. 23 nov. 2026 à 15:00, School <in@school.example> a écrit :\n\n> Oui.'],
  ['Japanese', 'Thank you!\n\n2026年11月23日(月) 15:00 School <in@school.example>:\n\n> はい。'],
  [
    'GMX, which puts the time first',
    'Thank you!\n\nGesendet: Donnerstag, 26. November 2026 um 22:28\nVon: "Ada" <in@school.example>\nAn: noor@example.org\n\nJa.',
  ],
  [
    'Gmail, broken over three lines',
    'Thank you!\n\nOn Thu, Nov 26, 2026 at 10:28 PM Ada Okonkwo, The Graduate School of\nMedicine and Public Health <\nin+0123456789abcdef@school.example> wrote:\n\nYes.',
  ],
  ['an announcement right below', 'Thank you!\nEl jue, 26 nov 2026, Ada <in@school.example> escribió:\nSí.'],
  ['signs alone', 'Thank you!\n\n> Yes.'],
])('quoted text of %s is told from what is new', (_what, mail) => {
  const { text, quoted } = splitQuote(mail)
  expect(text).toBe('Thank you!')
  expect(quoted).not.toBe('')
  expect(mail.replaceAll(/\s/g, '')).toBe(`${text}${quoted}`.replaceAll(/\s/g, ''))
})

test.each([
  ['answers between the lines', 'Hello,\n> Part-time?\nYes, I would.\n> And when?\nIn spring.'],
  ['an answer below', '> Part-time?\n\nYes, I would.'],
  ['no quotation', 'I was on the train. She wrote: it is late.\n\nBye'],
  ['a time and a place', 'Date: May 3\nFrom: Berlin\n\nMay I visit?'],
  ['a sender who names an address', 'Please write to my friend: lee@example.org'],
])('%s stays whole', (_what, mail) => {
  expect(splitQuote(mail)).toEqual({ text: mail.trim(), quoted: '' })
})

test('what is made to take long is split at once', () => {
  const begin = performance.now()
  for (const line of [`to <${'a@'.repeat(500_000)}`, 'On a\n'.repeat(500_000)])
    expect(splitQuote(line).text).toBe(line.trim())
  expect(performance.now() - begin).toBeLessThan(5_000)
})
