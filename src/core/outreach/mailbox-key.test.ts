import { expect, test } from 'vitest'
import { mailboxKey } from './mailbox-key.ts'

test.each([
  ['vic+1@example.org', 'vic@example.org'],
  ['VIC+news+more@Example.ORG.', 'vic@example.org'],
  ['v.i.c@gmail.com', 'vic@gmail.com'],
  ['V.ic+x@GoogleMail.com', 'vic@gmail.com'],
  ['v.i.c@example.org', 'v.i.c@example.org'],
  ['vic@bücher.example', 'vic@xn--bcher-kva.example'],
  ['vic@XN--BCHER-KVA.example', 'vic@xn--bcher-kva.example'],
  ['vic-shop@yahoo.com', 'vic@yahoo.com'],
  ['vic-shop@example.org', 'vic-shop@example.org'],
  ['ｖｉｃ@example.org', 'vic@example.org'],
  ['+x@example.org', '+x@example.org'],
])('%s is the mailbox %s', (address, key) => {
  expect(mailboxKey(address)).toBe(key)
})
