import { ActionIcon } from '@mantine/core'
import type { KeyboardEvent, RefObject } from 'react'
import { t } from '../../../messages/desk-message.ts'
import { LinkIcon, ListIcon, NumbersIcon } from '../../ui/icons.tsx'
import { keyOf } from '../../ui/use-keys.ts'
import { link, type Selected, toggleList, wrap } from './format-text.ts'

type Change = (before: Selected) => Selected
type Pressed = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'preventDefault'
>
type Props = { onChange: (change: Change) => void }

const acts = [
  {
    key: 'b',
    label: 'format.bold',
    sign: <strong>B</strong>,
    change: (each: Selected) => wrap(each, '**'),
  },
  { key: 'i', label: 'format.italic', sign: <em>I</em>, change: (each: Selected) => wrap(each, '*') },
  { key: 'k', label: 'format.link', sign: <LinkIcon />, change: link },
  {
    key: '8',
    label: 'format.list',
    sign: <ListIcon />,
    change: (each: Selected) => toggleList(each, false),
  },
  {
    key: '7',
    label: 'format.numbers',
    sign: <NumbersIcon />,
    change: (each: Selected) => toggleList(each, true),
  },
] as const

/** Bold, italic, a link and lists, for the text that has the focus. */
export function FormatBar({ onChange }: Props) {
  return (
    <div className="format-bar" role="group" aria-label={t('format.title')}>
      {acts.map(({ key, label, sign, change }) => (
        <ActionIcon
          key={key}
          variant="subtle"
          aria-label={t(label)}
          title={t(label)}
          // The text keeps its focus, and what is selected in it.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(change)}
        >
          <span aria-hidden>{sign}</span>
        </ActionIcon>
      ))}
      <span className="muted small">{t('format.hint')}</span>
    </div>
  )
}

/**
 * The same by keys: Ctrl or ⌘ with b, i or k, or with Shift and 7 or 8. Each acts by its place, on any keyboard: with Shift an 8 types a
 * sign, on most. @returns whether the key was one of them
 */
export function formatByKey(event: Pressed, onChange: (change: Change) => void): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return false
  const pressed = event.shiftKey ? (/^Digit([78])$/.exec(event.code)?.[1] ?? keyOf(event)) : keyOf(event)
  const act = acts.find(({ key }) => key === pressed && (key > '9' || event.shiftKey))
  if (!act) return false
  event.preventDefault()
  onChange(act.change)
  return true
}

/** What is selected in a text field, changed; the selection afterward is set once the text is shown. */
export function changeSelected(
  box: RefObject<HTMLTextAreaElement | null>,
  text: string,
  change: Change,
  write: (text: string) => void,
): void {
  const start = box.current?.selectionStart ?? text.length
  const end = box.current?.selectionEnd ?? start
  const changed = change({ text, start, end })
  write(changed.text)
  requestAnimationFrame(() => {
    box.current?.focus()
    box.current?.setSelectionRange(changed.start, changed.end)
  })
}
