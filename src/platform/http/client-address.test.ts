import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { addressBucket, createClientAddressReader } from './client-address.ts'

function address(trusted: string[], remoteAddress: string, forwarded?: string) {
  const req = {
    socket: { remoteAddress },
    headers: { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage
  return createClientAddressReader(trusted)(req)
}

test('what a client forwards itself is not believed', () => {
  expect(address([], '192.0.2.7', '10.0.0.1')).toBe('192.0.2.7')
  expect(address(['10.0.0.0/8'], '192.0.2.7', '198.51.100.1')).toBe('192.0.2.7')
})

test('behind trusted proxies it is the nearest address that is not one of them', () => {
  expect(address(['10.0.0.0/8'], '10.0.0.2', '203.0.113.9, 198.51.100.1, 10.0.0.9')).toBe('198.51.100.1')
  expect(address(['10.0.0.0/8'], '::ffff:10.0.0.2', '198.51.100.1')).toBe('198.51.100.1')
  expect(address(['2001:db8::/32'], '2001:db8::1', '[2001:db9::5]:443')).toBe('2001:db9::5')
})

test('a proxy that says nonsense is itself the client', () => {
  expect(address(['10.0.0.2'], '10.0.0.2', 'unknown')).toBe('10.0.0.2')
  expect(address(['10.0.0.2'], '10.0.0.2')).toBe('10.0.0.2')
})

test('a wrong range is named at the start', () => {
  for (const range of ['10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '10.0.0.0/8x'])
    expect(() => createClientAddressReader([range])).toThrow(
      `"${range}" is neither an address nor a range of addresses`,
    )
  expect(() => createClientAddressReader(['proxy'])).toThrow('"proxy"')
})

test('one IPv6 subscriber counts as one client', () => {
  expect(addressBucket('2001:db8:1:2:3:4:5:6')).toBe(addressBucket('2001:db8:1:2:ffff::1'))
  expect(addressBucket('2001:db8:1:2::1')).not.toBe(addressBucket('2001:db8:1:3::1'))
  expect(addressBucket('::ffff:192.0.2.7')).toBe('192.0.2.7')
})
