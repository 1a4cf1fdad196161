import { expect, test } from 'vitest'
import type { ExtraQuestion } from '../forms/index.ts'
import { readForm } from './read-form.ts'

const urlencoded = (body: string) =>
  readForm(new TextEncoder().encode(body), 'application/x-www-form-urlencoded; charset=UTF-8')

test('both kinds of form say the same', async () => {
  const form = new FormData()
  for (const [name, value] of [
    ['first_name', 'Zoë'],
    ['programs', 'bioethics'],
    ['programs', 'immunology'],
    ['consent_email', 'on'],
  ])
    form.append(name ?? '', value ?? '')
  const request = new Request('http://localhost/', { method: 'POST', body: form })
  const multipart = await readForm(
    new Uint8Array(await request.arrayBuffer()),
    request.headers.get('content-type') ?? '',
  )
  expect(multipart).toEqual(
    await urlencoded('first_name=Zo%C3%AB&programs=bioethics&programs=immunology&consent_email=on'),
  )
  expect(multipart.draft).toMatchObject({
    first_name: 'Zoë',
    programs: ['bioethics', 'immunology'],
    consent_email: true,
  })
})

test('text that no database can keep is cleaned: null characters, controls, decomposed letters, stray spaces', async () => {
  const { draft } = await urlencoded(
    'first_name=%20A%00na%0A%20 &last_name=Zoe%CC%88&message=one%0D%0Atwo%1B',
  )
  expect(draft).toMatchObject({ first_name: 'Ana', last_name: 'Zoë', message: 'one\ntwo' })
})

test('bytes that are no UTF-8 do not break the reading', async () => {
  const { draft } = await readForm(
    new Uint8Array([0x66, 0x3d, 0xff, 0x26, ...new TextEncoder().encode('first_name=%FF%FE')]),
    'application/x-www-form-urlencoded',
  )
  expect(draft.first_name).toBe('\uFFFD\uFFFD')
})

test.each(['application/json', '', 'text/plain'])(
  'a body of type "%s" is told to be no form',
  async (type) => {
    await expect(readForm(new TextEncoder().encode('{}'), type)).rejects.toMatchObject({ code: 'unreadable' })
  },
)

test('a damaged multipart body is told as such', async () => {
  await expect(
    readForm(new TextEncoder().encode('--x\r\nnonsense'), 'multipart/form-data; boundary=x'),
  ).rejects.toMatchObject({ code: 'unreadable' })
})

test('a form full of heaped marks is read in no time', async () => {
  const heap = 'x' + '\u0301'.repeat(40_000) + '\u0323'.repeat(40_000)
  const begun = performance.now()
  const { draft } = await urlencoded(
    `first_name=${encodeURIComponent(heap)}&message=${'e%CC%81'.repeat(2_000)}`,
  )
  expect(performance.now() - begun).toBeLessThan(1_500)
  expect(draft.first_name).toBe(heap)
  expect(draft.message).toBe('é'.repeat(2_000))
})

test.each(['yes', 'on', 'true', '1', 'YES'])('“%s” is consent', async (value) => {
  expect((await urlencoded(`consent_email=${value}`)).draft.consent_email).toBe(true)
})

test.each(['no', '0', 'false', 'off', '', 'null', 'undefined', 'n', 'unchecked'])(
  '“%s” is no consent',
  async (value) => {
    expect((await urlencoded(`consent_email=${value}`)).draft.consent_email).toBe(false)
  },
)

test('an address loses what nobody sees', async () => {
  const { draft } = await urlencoded('email=%E2%80%8Bana%40exam%C2%ADple.org%E2%80%AC')
  expect(draft.email).toBe('ana@example.org')
})

test('a name of nothing is no name, and none turns round what stands after it', async () => {
  for (const nothing of ['\u200B', '\u3164', '\u2800\u2800', '\u00AD \uFFA0', '-', '...', '\u202E'])
    expect((await urlencoded(`first_name=${encodeURIComponent(nothing)}`)).draft.first_name).toBe('')
  const { draft } = await urlencoded(`first_name=${encodeURIComponent('evil\u202Ekcart')}`)
  expect(draft.first_name).toBe('evilkcart')
})

test('the trap of pages saved long ago still counts', async () => {
  expect((await urlencoded('website=x')).honeypot).toBe('x')
  expect((await urlencoded('topic_note=x')).honeypot).toBe('x')
})

test('choices that no list of ours could hold are left out; the words of an empty choice are none', async () => {
  const { draft } = await urlencoded(`programs=${'x'.repeat(81)}&programs=bioethics&salutation=--None--`)
  expect(draft).toMatchObject({ programs: ['bioethics'], salutation: '' })
})

test('the school’s own questions are read by their kinds, and those without an answer are not there', async () => {
  const questions: ExtraQuestion[] = [
    { key: 'license', kind: 'line', max: 20, label: 'License' },
    { key: 'days', kind: 'choices', max: 20, label: 'Days' },
    { key: 'notes', kind: 'text', max: 100, label: 'Notes' },
  ]
  const body = new TextEncoder().encode('license=+RN%00+7+&days=mon&days=tue&days=mon&notes=&other=x')
  const { draft } = await readForm(body, 'application/x-www-form-urlencoded', () => questions)
  expect(draft.more).toEqual({ license: 'RN 7', days: ['mon', 'tue'] })
})

test('while nobody knows what is asked, what could be an answer is kept', async () => {
  const body = new TextEncoder().encode(
    'license=RN&days=mon&days=tue&form=x&topic_note=&Odd-Name=1&email=a@b.org',
  )
  const { draft } = await readForm(body, 'application/x-www-form-urlencoded', () => null)
  expect(draft.more).toEqual({ license: 'RN', days: ['mon', 'tue'] })
})

test('where the sender came from is read, and a channel that only staff may name is none', async () => {
  const posted = await urlencoded(
    'utm_source=fair&utm_campaign=&source=poster&program_page=bioethics&channel=report',
  )
  expect(posted).toMatchObject({
    source: { utm_source: 'fair', source: 'poster', program_page: 'bioethics' },
    channel: 'report',
  })
  expect((await urlencoded('channel=phone')).channel).toBe('form')
})
