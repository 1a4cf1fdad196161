import type { StoredData } from './content-type.ts'
import type { Destination } from './fields.ts'

/** Until version 2 of the types, a link to a page of this site was written as its path. */
export function destinationAt(address: string): Destination {
  const [, path = '', anchor] = /^\/([^?#]*)[^#]*(?:#(.+))?$/.exec(address) ?? []
  if (!address.startsWith('/')) return { href: address }
  const place = anchor === undefined ? {} : { anchor }
  if (path === '') return { to: { type: 'page', key: 'home', ...place } }
  if (path === 'inquire') return { to: { type: 'form', key: 'inquiry', ...place } }
  if (path.startsWith('programs/'))
    return { to: { type: 'program', key: path.slice('programs/'.length), ...place } }
  return { to: { type: 'page', key: path.replace(/\/$/, ''), ...place } }
}

/** The same data in which each `href` that is a path of this site has become `to`, however deep it stands. */
export function withDestinations(data: StoredData): StoredData {
  return upgraded(data) as StoredData
}

function upgraded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(upgraded)
  if (typeof value !== 'object' || value === null) return value
  const { href, ...rest } = value as Record<string, unknown>
  const others = Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, upgraded(each)]))
  return typeof href === 'string' ? { ...others, ...destinationAt(href) } : others
}
