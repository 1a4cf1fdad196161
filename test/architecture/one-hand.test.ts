import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const files = globSync('{src,test}/**/*.{ts,tsx}').filter((file) => !file.includes('released/'))
const having = (pattern: RegExp) => files.filter((file) => pattern.test(readFileSync(file, 'utf8')))

test('one hand wrote it: constants in camelCase, types by type, paths by path.join, tests by test', () => {
  expect(files.length).toBeGreaterThan(1_500)
  expect(having(/^(?:export )?(?:const|let) [A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*\b/m)).toEqual([])
  expect(having(/^(?:export )?interface /m)).toEqual([])
  expect(having(/^import \{[^}]*\} from '(?:node:)?path'/m)).toEqual([])
  expect(having(/^import \{[^}]*\bit\b[^}]*\} from 'vitest'/m)).toEqual([])
})
