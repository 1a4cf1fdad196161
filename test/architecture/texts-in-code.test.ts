import { globSync, readFileSync } from 'node:fs'
import { parseSync } from 'oxc-parser'
import { expect, test } from 'vitest'

/** Properties that are shown or read out. */
const isShown = (name: unknown) =>
  /^(?:alt|title|label|placeholder|description|caption|message|aria-(?:label|description|valuetext))$/.test(
    String(name),
  )
const isText = (text: string) => /\p{L}{2}/u.test(text.replaceAll(/&\w+;|https:/g, ''))

type Node = { readonly type: string; readonly start: number } & Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value

/** Strings that an expression may become. */
function stringsOf(node: unknown): string[] {
  if (!isNode(node)) return []
  const { value } = node
  switch (node.type) {
    case 'Literal':
      return typeof value === 'string' ? [value] : []
    case 'TemplateLiteral':
      return (node['quasis'] as { value: { raw: string } }[]).map((quasi) => quasi.value.raw)
    case 'JSXExpressionContainer':
      return stringsOf(node['expression'])
    case 'ConditionalExpression':
      return [...stringsOf(node['consequent']), ...stringsOf(node['alternate'])]
    case 'LogicalExpression':
      return [...(node['operator'] === '&&' ? [] : stringsOf(node['left'])), ...stringsOf(node['right'])]
    case 'BinaryExpression':
      return node['operator'] === '+' ? [...stringsOf(node['left']), ...stringsOf(node['right'])] : []
    default:
      return []
  }
}

/** What a node of markup says by itself. */
function saidBy(node: Node): string[] {
  if (node.type === 'JSXText') return [String(node['value'])]
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return (node['children'] as Node[]).flatMap((child) =>
      child.type === 'JSXExpressionContainer' ? stringsOf(child) : [],
    )
  if (node.type === 'JSXAttribute' && isShown((node['name'] as Node)['name'])) return stringsOf(node['value'])
  return []
}

function textsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const { program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join()}`)
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (typeof value !== 'object' || value === null) return
    if (isNode(value)) {
      const line = source.slice(0, value.start).split('\n').length
      found.push(
        ...saidBy(value)
          .filter(isText)
          .map((text) => `${file}:${line} ${text.trim()}`),
      )
    }
    for (const child of Object.values(value)) visit(child)
  }
  visit(program)
  return found
}

const files = globSync('src/{site,emails,desk,api}/**/*.tsx').filter(
  (file) => !/\.(?:test|example)\.tsx$/.test(file),
)

test('markup says nothing by itself: each text of site, mail and desk stands in a catalog', () => {
  expect(files.length).toBeGreaterThan(150)
  expect(files.flatMap(textsOf)).toEqual([])
})

test('so does the markup that sets the brochure', () => {
  const code = readFileSync('src/site/print/brochure.typ', 'utf8').replaceAll(/\/\/.*|"[^"]*"/g, '')
  const inBrackets = [...code.matchAll(/\[([^[\]#]*)/g)].map(([, text = '']) => text.trim())
  expect(inBrackets.filter(isText)).toEqual([])
})

/** Where a text is said outside of any function: while its module loads, before anyone's language is known. */
function saidWhileLoading(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    if (!isNode(value) || (/Function/.test(value.type) && value['body'])) return
    const { callee } = value
    if (
      value.type === 'CallExpression' &&
      isNode(callee) &&
      /^(?:t|say[A-Z]\w*)$/.test(String(callee['name']))
    )
      found.push(`${file}:${source.slice(0, value.start).split('\n').length}`)
    for (const child of Object.values(value)) visit(child)
  }
  visit(parseSync(file, source).program)
  return found
}

test('no text is said while a module loads: it would stay in the language of that moment', () => {
  const modules = globSync('src/{site,emails,desk,api}/**/*.{ts,tsx}').filter(
    (file) => !/\.(?:test|example)\.tsx?$/.test(file),
  )
  expect(modules.flatMap(saidWhileLoading)).toEqual([])
})
