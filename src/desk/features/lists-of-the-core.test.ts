import { expect, test } from 'vitest'
import { mergeFields } from '../../core/doubles/schema.ts'
import { importFields } from '../../core/imports/schema.ts'
import { inboxShows } from '../../core/inquiries/schema.ts'
import { snippetFields } from '../../core/snippets/schema.ts'
import { channels } from '../../core/submissions/schema.ts'
import * as inbox from './inbox/inbox-query.ts'
import * as imports from './imports/imports-query.ts'
import * as people from './people/person-query.ts'
import * as snippets from './snippets/snippets-query.ts'

// The desk has lists of its own, so that the core's parsers stay out of the browser.
test('the desk offers what the core has, in its order', () => {
  expect(inbox.inboxShows).toEqual(inboxShows)
  expect(inbox.channelChoices).toEqual(channels)
  expect(imports.importFields).toEqual(importFields)
  expect(people.mergeFields).toEqual(mergeFields)
  expect(snippets.snippetFields).toEqual(snippetFields)
})
