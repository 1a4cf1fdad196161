export { addSnippet, editSnippet, listSnippets, removeSnippet } from './snippets.ts'
export { fillSnippet } from './fill-snippet.ts'
export { findSnippetFor } from './find-snippet-for.ts'
export { snippetInput, type FilledSnippet, type SnippetView } from './schema.ts'
