import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'
import { translatedLanguages } from '../kernel/languages.ts'
import { createInterpreter, type CoreSentences } from './core-sentences.ts'

type Node = { type: string } & Record<string, unknown>
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value

/** What visitors, operators and machines are told, and never the desk. */
const elsewhere =
  /core\/(?:visits|subscriptions|my-inquiry|correspondence|intake|single-sign-on\/describe)\/|events\/(?:register|cancel)\.ts|content\/(?:import-changes|read-export|write-export|import-content)\.ts|media\/(?:import-with|export)-media\.ts|take-cap\.ts|standing-check\.ts|\.test\.ts$/

/** A literal, with `{}` where a part differs. */
function sentencesOf(node: unknown): string[] {
  if (!isNode(node)) return []
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : []
  if (node.type === 'TemplateLiteral')
    return [(node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('{}')]
  if (node.type === 'ConditionalExpression')
    return [...sentencesOf(node['consequent']), ...sentencesOf(node['alternate'])]
  if (node.type === 'ObjectExpression')
    return (node['properties'] as Node[]).flatMap((property) => sentencesOf(property['value']))
  return []
}

/** The sentences of every `AppError`, and what forms demand: “Enter …”, “Choose …”. */
function toldIn(file: string): string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if (isNode(value)) {
      const args = (value['arguments'] ?? []) as unknown[]
      const isError = value.type === 'NewExpression' && (value['callee'] as Node)['name'] === 'AppError'
      if (isError) found.push(...args.slice(1, 3).flatMap(sentencesOf))
      if (value.type === 'ReturnStatement' && file.endsWith('check-fields.ts'))
        found.push(...sentencesOf(value['argument']))
      const demanded = [...args, ...(value.type === 'Property' ? [value['value']] : [])].flatMap(sentencesOf)
      if (value.type === 'CallExpression' || value.type === 'Property')
        found.push(
          ...demanded.filter((text) => /^(?:Enter|Choose|Say|Write|Use at (?:most|least)) /.test(text)),
        )
    }
    for (const child of Object.values(value)) visit(child)
  }
  visit(parseSync(file, readFileSync(file, 'utf8')).program)
  return found.filter((text) => /^(?:\p{Lu}|\{\}).* /u.test(text))
}

const told = [
  ...new Set(
    globSync('src/{core,kernel,api/desk}/**/*.ts')
      .filter((file) => !elsewhere.test(file))
      .flatMap(toldIn),
  ),
]

const catalogs = await Promise.all(
  translatedLanguages.map(async (language) => {
    const { sentences } = (await import(`./${language}/desk.ts`)) as { sentences: CoreSentences }
    return [language, sentences] as const
  }),
)

test.each(catalogs)('why the core refuses something at the desk is said in %s', (language, sentences) => {
  expect(told.length).toBeGreaterThan(200)
  const interpret = createInterpreter(sentences)
  const left = told.filter((text) => interpret(text.replaceAll('{}', '1')) === text.replaceAll('{}', '1'))
  expect(left, `translate these in src/messages/${language}/refusals.ts`).toEqual([])
})

test.each(catalogs)('a sentence in %s has each part that differs', (_language, sentences) => {
  const lacking = Object.entries(sentences).filter(([sentence, translation]) => {
    const parts = sentence.split('{}').length - 1
    const used = new Set([...translation.matchAll(/\{(\d)\}/g)].map(([, at]) => Number(at)))
    return used.size !== parts || [...used].some((at) => at >= parts)
  })
  expect(lacking).toEqual([])
})

test('a sentence is said in another language with what stands in it, and what is not known stays', () => {
  const interpret = createInterpreter({
    'There is no {} {}.': 'No hay {0} {1}.',
    'No such (one).': 'Ninguno.',
    '{} has it: “{}”': 'Es de {0}: «{1}»',
  })
  expect(interpret('Ada has it: “now.\nAnd then?”')).toBe('Es de Ada: «now.\nAnd then?»')
  expect(interpret('No such (one)')).toBe('Ninguno')
  expect(interpret('Something that a school wrote')).toBe('Something that a school wrote')
})
