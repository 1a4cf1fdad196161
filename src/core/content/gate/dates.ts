import { type Check, error, warning } from './check.ts'
import { groupsIn } from './look.ts'

/** Facts that someone was to confirm by a day that is over. */
export const checkFacts: Check = ({ data, today }) =>
  groupsIn(data).flatMap(({ value: { confirmBy, owner }, path }) =>
    typeof confirmBy === 'string' && confirmBy < today
      ? [
          warning('fact-due', `${path}.confirmBy`, {
            day: confirmBy,
            owner: typeof owner === 'string' ? owner : '',
          }),
        ]
      : [],
  )

const ranges = [
  ['begins', 'ends'],
  ['start', 'end'],
  ['from', 'until'],
  ['opens', 'closes'],
] as const

/** What begins, begins before it ends. Days, times and instants are compared with their own kind. */
export const checkRanges: Check = ({ data }) =>
  groupsIn(data).flatMap(({ value, path }) =>
    ranges.flatMap(([first, last]) => {
      const [begin, end] = [value[first], value[last]]
      if (typeof begin !== 'string' || typeof end !== 'string' || begin.length !== end.length) return []
      // The form of a date or a time: other texts have no order.
      if (!/^\d{4}-|^\d\d:/.test(begin) || end >= begin) return []
      return [error('range-reversed', path === '' ? last : `${path}.${last}`)]
    }),
  )
