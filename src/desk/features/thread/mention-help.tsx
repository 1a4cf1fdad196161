import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { findBegun, findMentioned } from '../../../kernel/mentions.ts'
import { t } from '../../../messages/desk-message.ts'
import { joinWords } from '../../ui/join-words.ts'
import { choicesQuery } from '../inbox/choices-query.ts'

type Props = {
  text: string
  /** Where it is written on. */
  caret: number
  /** Who writes: one tells oneself nothing. */
  selfId: string | undefined
  /** Keys of those the inquiry is about. */
  programs: readonly string[]
  box: RefObject<HTMLTextAreaElement | null>
  onChange: (text: string, caret: number) => void
}

const maxOffered = 5

/** Whom a note tells, by the rule that the server goes by; and colleagues to choose from while a name is begun. */
export function MentionHelp({ text, caret, selfId, programs, box, onChange }: Props) {
  const { data } = useQuery(choicesQuery)
  const colleagues = data?.colleagues ?? []
  // Who could not open the inquiry is not told of it.
  const reached = colleagues.filter(
    (each) =>
      each.id !== selfId && (each.programs === null || each.programs.some((key) => programs.includes(key))),
  )
  const told = findMentioned(text, colleagues).filter(({ id }) => reached.some((each) => each.id === id))
  const begun = findBegun(text, caret, reached)

  function choose(at: number, name: string) {
    const before = `${text.slice(0, at)}@${name} `
    onChange(before + text.slice(caret).trimStart(), before.length)
    box.current?.focus()
    // Once the field holds the new text.
    requestAnimationFrame(() => box.current?.setSelectionRange(before.length, before.length))
  }

  return (
    <>
      {begun && (
        <div className="acts acts--tight" role="group" aria-label={t('notes.mention')}>
          {begun.offered.slice(0, maxOffered).map(({ id, name }) => (
            <button key={id} type="button" className="link-button" onClick={() => choose(begun.at, name)}>
              @<bdi>{name}</bdi>
            </button>
          ))}
        </div>
      )}
      <p className="muted small" role="status">
        {told.length > 0 ? t('notes.tells', { names: joinWords(told.map(({ name }) => name)) }) : ''}
      </p>
    </>
  )
}
