import { expect, test } from 'vitest'
import { readMail } from './read-mail.ts'

test('a part without a name is called by its kind', async () => {
  const part = (type: string) =>
    `--b\r\nContent-Type: ${type}\r\nContent-Disposition: inline\r\nContent-ID: <${type}>\r\nContent-Transfer-Encoding: base64\r\n\r\naGk=\r\n`
  const raw = new TextEncoder().encode(
    `From: noor@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n${part('image/png')}${part('application/pdf')}${part('application/x-odd')}--b--\r\n`,
  )
  expect((await readMail(raw)).files.map(({ name }) => name)).toEqual(['image-1.png', 'file-2.pdf', 'file-3'])
})
