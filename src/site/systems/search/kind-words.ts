import { t, type MessageKey } from '../../../messages/message.ts'

type Words = { many: MessageKey; one: MessageKey }

/** What visitors call each kind of thing; the rest is `other`. */
const words: Readonly<Record<string, Words>> = {
  program: { many: 'search.kind.program', one: 'search.one.program' },
  page: { many: 'search.kind.page', one: 'search.one.page' },
  news: { many: 'search.kind.news', one: 'search.one.news' },
  message: { many: 'search.kind.message', one: 'search.one.message' },
  paper: { many: 'search.kind.paper', one: 'search.one.paper' },
  multimedia: { many: 'search.kind.multimedia', one: 'search.one.multimedia' },
  event: { many: 'search.kind.event', one: 'search.one.event' },
  'academic-year': { many: 'search.kind.academic-year', one: 'search.one.academic-year' },
  'handbook-edition': { many: 'search.kind.handbook-edition', one: 'search.one.handbook-edition' },
  'handbook-chapter': { many: 'search.kind.handbook-chapter', one: 'search.one.handbook-chapter' },
  publication: { many: 'search.kind.publication', one: 'search.one.publication' },
}
const other: Words = { many: 'search.kind.other', one: 'search.one.other' }

export const kindsCalled = (kind: string): string => t((words[kind] ?? other).many)
export const kindCalled = (kind: string): string => t((words[kind] ?? other).one)
