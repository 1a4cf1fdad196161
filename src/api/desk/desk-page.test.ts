import { expect, test } from 'vitest'
import { createDeskPage } from './desk-page.ts'

const assets = {
  styles: ['/desk/assets/main-1.css'],
  scripts: ['/desk/assets/main-1.js'],
  preloads: ['/desk/assets/react-1.js'],
  fonts: [],
}
const open = (schoolName: () => Promise<string>) =>
  createDeskPage({ assets, origin: 'https://school.example', schoolName })

test("the desk's page loads its script, carries the policy's nonce and takes the school's name as text", async () => {
  const answer = await open(async () => `Ann & "Bob" <school>`).request('/inbox')
  const page = await answer.text()
  expect(page).toContain('data-school="Ann &amp; &quot;Bob&quot; &lt;school&gt;"')
  expect(page).toContain('<link rel="stylesheet" href="/desk/assets/main-1.css" />')
  expect(page).toContain('<link rel="modulepreload" href="/desk/assets/react-1.js" />')
  expect(page).toContain('<script type="module" src="/desk/assets/main-1.js"></script>')
  const nonce = /csp-nonce" content="" nonce="([\w-]{22})"/.exec(page)?.[1]
  expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
})

test('without its database the page stands all the same', async () => {
  const answer = await open(() => Promise.reject(new Error('away'))).request('/')
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('Prospectus')])
})
