import { hashKey } from '@tanstack/react-query'
import type { JSONContent } from '@tiptap/core'
import { EditorContent, ReactNodeViewRenderer, useEditor } from '@tiptap/react'
import { useEffect, useId, useMemo, useRef } from 'react'
import { t } from '../../../../../messages/desk-message.ts'
import { useDocumentForm } from '../form-context.ts'
import { cleanPasted, tidied } from './clean-pasted.ts'
import { blocksOf, documentOf } from './document.ts'
import { FigureView } from './figure-view.tsx'
import { FormBlockView } from './form-block-view.tsx'
import { Figure, FormBlock, textParts } from './parts.ts'
import { RichTextContext, type RichTextProps } from './rich-text-context.ts'
import { Toolbar } from './toolbar.tsx'

const parts = [
  ...textParts,
  Figure.extend({ addNodeView: () => ReactNodeViewRenderer(FigureView, { as: 'span' }) }),
  FormBlock.extend({ addNodeView: () => ReactNodeViewRenderer(FormBlockView) }),
]

/** Edits running text as it will be read. What it gives is a list of blocks: no markup leaves it. */
export function RichTextEditor({ field, path, value, control }: RichTextProps) {
  const { set, touch, problems } = useDocumentForm()
  const name = useId()
  const known = useRef(hashKey([value]))
  const editor = useEditor({
    extensions: parts,
    content: documentOf(value),
    // Its style element would have no nonce; the desk's own styles say the same.
    injectCSS: false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': name,
        class: 'rich-text-page',
      },
      transformPastedHTML: cleanPasted,
      transformPastedText: tidied,
    },
    onUpdate: ({ editor }) => {
      const blocks = blocksOf(editor.getJSON() as JSONContent)
      const hash = hashKey([blocks])
      if (hash === known.current) return
      known.current = hash
      set(path, blocks)
    },
    onBlur: () => touch(path),
  })

  // Changed elsewhere, such as by discarding everything typed.
  useEffect(() => {
    const hash = hashKey([value])
    if (hash === known.current) return
    known.current = hash
    editor.commands.setContent(documentOf(value), { emitUpdate: false })
  }, [editor, value])

  const context = useMemo(() => ({ item: control.item, path }), [control.item, path])
  const own = [...problems].filter(([place]) => place === path || isInText(place, path, value))
  return (
    <div className="rich-text" id={path} tabIndex={-1}>
      <span id={name} className="field-label">
        {field.isOptional ? t('studio.optional', { label: field.label }) : field.label}
      </span>
      {field.help && <p className="small muted">{field.help}</p>}
      {[...new Set(own.map(([, problem]) => problem))].map((problem) => (
        <p key={problem} className="field-problem">
          {problem}
        </p>
      ))}
      <RichTextContext value={context}>
        <Toolbar editor={editor} label={field.label} item={control.item} />
        <EditorContent editor={editor} />
      </RichTextContext>
    </div>
  )
}

/** Blocks with a form of their own show their problems themselves. */
function isInText(place: string, path: string, value: unknown): boolean {
  const index = place.startsWith(`${path}[`) ? Number.parseInt(place.slice(path.length + 1), 10) : NaN
  const block = Array.isArray(value) ? (value[index] as { kind?: unknown } | undefined) : undefined
  return block !== undefined && typeof block.kind === 'string' && kindsInText.has(block.kind)
}
const kindsInText = new Set(['heading', 'paragraph', 'list', 'callout', 'table'])
