import { Kbd, TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ClipboardEvent, useRef, useState } from 'react'
import { readReference } from '../../../kernel/ids.ts'
import { t } from '../../../messages/desk-message.ts'
import { useKeys } from '../../ui/use-keys.ts'

/** The one field that finds inquiries, on every screen. A reference number that is pasted opens its inquiry. */
export function SearchField() {
  const shown = useSearch({ strict: false, select: ({ q }) => q ?? '' })
  // On each search it holds what was searched for.
  return <SearchForm key={shown} shown={shown} />
}

function SearchForm({ shown }: { shown: string }) {
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(shown)
  useKeys({ '/': () => field.current?.focus() })

  const search = (q: string) => void navigate({ to: '/search', search: { q: q.trim() } })

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const text = event.clipboardData.getData('text')
    // A word of twelve letters may be read as a number, too, and is none.
    if (!/\d/.test(text) || readReference('R', text) === null) return
    event.preventDefault()
    search(text)
  }

  return (
    <form
      className="masthead-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        search(typed)
      }}
    >
      <TextInput
        ref={field}
        type="search"
        name="q"
        size="sm"
        aria-label={t('search.label')}
        aria-keyshortcuts="/"
        placeholder={t('search.placeholder')}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={paste}
        rightSection={typed === '' ? <Kbd aria-hidden>/</Kbd> : undefined}
      />
    </form>
  )
}
