import { memoize } from '../../kernel/memo.ts'
import { deskTag } from '../../messages/desk-message.ts'

const plain = memoize(10, (tag: string) => new Intl.NumberFormat(tag))
const inUnits = memoize(20, (key: string) => {
  const [tag, unit = ''] = key.split(' ')
  return new Intl.NumberFormat(tag, { style: 'unit', unit, maximumSignificantDigits: 3 })
})

/** `1,250`. */
export const sayNumber = (value: number): string => plain(deskTag()).format(value)

/** `340 kB`, `1.25 MB`. */
export const sayBytes = (bytes: number): string =>
  bytes < 1_000_000
    ? inUnits(`${deskTag()} kilobyte`).format(Math.ceil(bytes / 1_000))
    : inUnits(`${deskTag()} megabyte`).format(bytes / 1_000_000)
