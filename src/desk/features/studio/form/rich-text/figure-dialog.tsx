import { Button, Radio } from '@mantine/core'
import { hashKey, useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { t } from '../../../../../messages/desk-message.ts'
import { Dialog } from '../../../../ui/dialog.tsx'
import { figuresQuery } from '../../studio-query.ts'
import { PagePicker } from '../reference-views.tsx'

/** Puts a cost or a deadline of a program into the text: it stays true when the program changes. */
export function FigureDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const [program, setProgram] = useState<string | null>(null)
  const [chosen, setChosen] = useState('')
  const [isTried, setTried] = useState(false)
  const { data: lines, isSuccess } = useQuery(figuresQuery(program ?? ''))

  function submit(event: React.FormEvent) {
    event.preventDefault()
    event.stopPropagation()
    const line = lines?.find(({ figure }) => hashKey([figure]) === chosen)
    setTried(true)
    if (!line) return
    editor
      .chain()
      .focus()
      .insertContent({ type: 'figure', attrs: { figure: line.figure } })
      .run()
    onClose()
  }

  return (
    <Dialog title={t('studio.text.figure')} onClose={onClose}>
      <form className="fields" onSubmit={submit} noValidate>
        <p>{t('studio.figure.text')}</p>
        <PagePicker
          id="figure-program"
          label={t('studio.figure.program')}
          type="program"
          value={program === null ? null : { type: 'program', key: program }}
          error={isTried && program === null ? t('studio.figure.program.missing') : undefined}
          onChange={(picked) => {
            setProgram(picked?.key ?? null)
            setChosen('')
          }}
        />
        {program !== null && isSuccess && lines.length === 0 && <p>{t('studio.figure.none')}</p>}
        {lines && lines.length > 0 && (
          <Radio.Group
            label={t('studio.figure.which')}
            value={chosen}
            onChange={setChosen}
            error={isTried && chosen === '' ? t('studio.figure.missing') : undefined}
          >
            <div className="rich-text-figures">
              {lines.map(({ figure, label, now }) => (
                <Radio
                  key={hashKey([figure])}
                  value={hashKey([figure])}
                  label={label}
                  description={now ?? t('studio.figure.unknown')}
                />
              ))}
            </div>
          </Radio.Group>
        )}
        <div className="acts">
          <Button type="submit">{t('studio.figure.set')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
