import { MantineProvider } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test } from 'vitest'
import { speakAtDesk } from '../../../messages/desk-message.ts'
import { InboxFilters } from './inbox-filter.tsx'
import { readFilter } from './inbox-query.ts'

afterEach(() => speakAtDesk('en'))

const chips = (search: Record<string, string>) =>
  [
    ...renderToStaticMarkup(
      <MantineProvider>
        <QueryClientProvider client={new QueryClient()}>
          <InboxFilters filter={readFilter(search)} onChange={() => undefined} />
        </QueryClientProvider>
      </MantineProvider>,
    ).matchAll(/<bdi>(.*?)<\/bdi>/g),
  ].map(([, text]) => text)

test('what narrows a queue down is said in the words of the language, each as a mark of its own', async () => {
  const rows = { show: 'all', answer: 'given', samples: 'none', from: '2026-10-29' }
  expect(chips(rows)).toEqual(['First answer: Given', 'Samples: Left out', 'Received from: October 29, 2026'])
  await speakAtDesk('fr')
  expect(chips(rows)).toEqual([
    'Première réponse\u00a0: Déjà donnée',
    'Exemples\u00a0: Exclus',
    'Reçue à partir du\u00a0: 29 octobre 2026',
  ])
  await speakAtDesk('zh')
  expect(chips(rows)[0]).toBe('首次答复：已答复')
})
