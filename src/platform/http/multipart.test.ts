import { expect, test } from 'vitest'
import { readMultipartFields } from './multipart.ts'

/** A body as programs write it. */
function bodyOf(boundary: string, fields: readonly (readonly [string, string])[], lineEnd = '\r\n'): Buffer {
  const parts = fields.map(
    ([name, value]) =>
      `--${boundary}${lineEnd}Content-Disposition: form-data; name="${name}"${lineEnd}${lineEnd}${value}${lineEnd}`,
  )
  return Buffer.from(`${parts.join('')}--${boundary}--${lineEnd}`)
}

const fields = [
  ['first_name', 'Zoë 漢字'],
  ['programs', 'bioethics'],
  ['programs', 'immunology'],
  ['message', 'May I study\r\npart-time? --x'],
] as const

test.each([
  ['one character', 'x', 'x'],
  ['six characters', 'aaBBcc', 'aaBBcc'],
  ['six characters, quoted', 'aaBBcc', '"aaBBcc"'],
  ['26 characters', 'a'.repeat(26), 'a'.repeat(26)],
  ['that of Firefox', '---------------------------9051914041544843365972754266', undefined],
  ['that of Chromium', '----WebKitFormBoundary7MA4YWxkTrZu0gW', undefined],
  ['that of curl', '------------------------d74496d66958873e', undefined],
  ['that of Python', '0f9b1c2a3d4e5f60718293a4b5c6d7e8', undefined],
  [
    '70 characters, quoted',
    "0123456789'()+_,-./:=? ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstu",
    'quoted',
  ],
])('a boundary of %s is read', async (_what, boundary, written = boundary) => {
  const parameter = written === 'quoted' ? `"${boundary}"` : written
  const read = await readMultipartFields(
    bodyOf(boundary, fields),
    `multipart/form-data; boundary=${parameter}`,
  )
  expect([...read]).toEqual(fields)
})

test('the parameter may stand in any case, among others, and with space around it', async () => {
  const type = 'Multipart/Form-Data; charset=utf-8;  BOUNDARY="aaBBcc"'
  expect([...(await readMultipartFields(bodyOf('aaBBcc', fields), type))]).toEqual(fields)
})

test('a file is left out, and what follows it is read', async () => {
  const body = [
    '--x\r\nContent-Disposition: form-data; name="photo"; filename="me.png"\r\nContent-Type: image/png\r\n\r\n\0\x89PNG\r\n',
    '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\nana@example.org\r\n--x--\r\n',
  ].join('')
  const read = await readMultipartFields(Buffer.from(body, 'latin1'), 'multipart/form-data; boundary=x')
  expect([...read]).toEqual([['email', 'ana@example.org']])
})

test.each([
  ['without a boundary', 'multipart/form-data', bodyOf('x', fields), 'Boundary not found'],
  ['cut short', 'multipart/form-data; boundary=x', bodyOf('x', fields).subarray(0, 60), 'Unexpected end'],
])('a body %s is refused', async (_what, type, body, why) => {
  await expect(readMultipartFields(body, type)).rejects.toThrow(why)
})
