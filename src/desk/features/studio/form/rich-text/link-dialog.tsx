import { Button, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useMemo, useState } from 'react'
import { t } from '../../../../../messages/desk-message.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { DestinationView } from '../destination-view.tsx'
import { FormContext, useDocumentForm } from '../form-context.ts'
import { asGroup, type Group, withValue } from '../path.ts'
import { asText } from '../text-views.tsx'
import { addressOf } from './clean-pasted.ts'

/** Makes the selected words lead somewhere; where none are selected, asks for them. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { Draw } = useDocumentForm()
  const isLink = editor.isActive('destination')
  const needsWords = editor.state.selection.empty && !isLink
  const [words, setWords] = useState('')
  const [value, setValue] = useState<Group>(() => {
    const { to, href } = editor.getAttributes('destination')
    return { ...(to && { to: to as unknown }), ...(href && { href: href as unknown }) }
  })
  const [problems, setProblems] = useState<ReadonlyMap<string, string>>(new Map())
  const form = useMemo(
    () => ({
      Draw,
      problems,
      touch: () => undefined,
      set: (path: string, next: unknown) => setValue((before) => asGroup(withValue(before, path, next))),
    }),
    [Draw, problems],
  )

  function submit(event: React.FormEvent) {
    event.preventDefault()
    // A form in a dialog is, for React, still within the form around it.
    event.stopPropagation()
    const href = asText(value.href).trim()
    const to = asGroup(value.to)
    const found = new Map<string, string>()
    if (needsWords && words.trim() === '') found.set('words', t('studio.link.words.missing'))
    if (href !== '' && addressOf(href) === null) found.set('href', t('studio.link.address.wrong'))
    if (href === '' && asText(to.key) === '')
      for (const path of ['to', 'href']) found.set(path, t('studio.link.missing'))
    setProblems(found)
    if (found.size > 0) return
    const attrs = href === '' ? { to, href: null } : { to: null, href: addressOf(href) }
    const chain = editor.chain().focus()
    if (needsWords)
      chain.insertContent({ type: 'text', text: words.trim(), marks: [{ type: 'destination', attrs }] }).run()
    else chain.extendMarkRange('destination').setMark('destination', attrs).run()
    onClose()
  }

  return (
    <Dialog title={t('studio.text.link')} onClose={onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        {needsWords && (
          <TextInput
            label={t('studio.link.words')}
            description={t('studio.link.words.help')}
            value={words}
            error={problems.get('words')}
            data-autofocus
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        )}
        <FormContext value={form}>
          <DestinationView path="" value={value} />
        </FormContext>
        <div className="acts">
          <Button type="submit">{t('studio.link.set')}</Button>
          {isLink && (
            <Button
              variant="default"
              onClick={() => {
                editor.chain().focus().extendMarkRange('destination').unsetMark('destination').run()
                onClose()
              }}
            >
              {t('studio.link.remove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  )
}
