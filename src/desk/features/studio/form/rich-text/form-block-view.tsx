import { Button } from '@mantine/core'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { useContext, useEffect, useMemo, useRef, useState } from 'react'
import { t } from '../../../../../messages/desk-message.ts'
import { DownIcon, RemoveIcon, UpIcon } from '../../../../ui/icons.tsx'
import { FormContext, useDocumentForm } from '../form-context.ts'
import { Fields } from '../group-view.tsx'
import { asGroup, child, withValue } from '../path.ts'
import { nameOf } from '../values.ts'
import { blocksOf } from './document.ts'
import { moveBlock } from './move-block.ts'
import { RichTextContext } from './rich-text-context.ts'

/** A block with fields of its own, as a card in the text. */
export function FormBlockView({ node, editor, getPos, updateAttributes, deleteNode }: ReactNodeViewProps) {
  const text = useContext(RichTextContext)
  const form = useDocumentForm()
  const block = asGroup(node.attrs.block)
  const control = text?.item.control
  const variant =
    control?.is === 'variants' ? control.variants.find(({ value }) => value === block.kind) : undefined
  const [wasEmpty] = useState(() => nameOf(withoutKind(block)) === '')
  const [isOpen, setOpen] = useState(wasEmpty)
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef(block)
  useEffect(() => {
    latest.current = block
  })
  const path = child(text?.path ?? '', indexOf(editor, getPos()))
  const own = useMemo(
    () => ({
      ...form,
      set: (at: string, value: unknown) => {
        const next = asGroup(withValue(latest.current, at.slice(path.length).replace(/^\./, ''), value))
        latest.current = next
        updateAttributes({ block: next })
      },
    }),
    [form, path, updateAttributes],
  )

  useEffect(() => {
    if (!wasEmpty) return
    const timer = requestAnimationFrame(() =>
      box.current
        ?.querySelector<HTMLElement>('.list-item-body :is(input, textarea, select, button)')
        ?.focus(),
    )
    return () => cancelAnimationFrame(timer)
  }, [wasEmpty])

  const name = nameOf(withoutKind(block))
  const what = name || (variant?.label ?? '')
  const isWrong = [...form.problems.keys()].some((each) => each === path || each.startsWith(`${path}.`))
  return (
    <NodeViewWrapper ref={box} className="list-item rich-text-card" contentEditable={false}>
      <div className="list-item-head">
        <button
          type="button"
          className="list-item-name"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="list-item-kind">{variant?.label}</span>
          <span>{name || t('studio.list.empty')}</span>
          {isWrong && <span className="field-problem"> {t('studio.list.wrong')}</span>}
        </button>
        <span className="list-item-acts">
          <CardButton label={t('studio.list.up', { what })} onClick={() => moveBlock(editor, getPos(), -1)}>
            <UpIcon />
          </CardButton>
          <CardButton label={t('studio.list.down', { what })} onClick={() => moveBlock(editor, getPos(), 1)}>
            <DownIcon />
          </CardButton>
          <CardButton
            label={t('studio.list.remove', { what })}
            onClick={() => {
              deleteNode()
              editor.commands.focus()
            }}
          >
            <RemoveIcon />
          </CardButton>
        </span>
      </div>
      {isOpen && variant && (
        <div className="list-item-body">
          <FormContext value={own}>
            <div className="fields">
              <Fields fields={variant.fields} path={path} value={block} />
            </div>
          </FormContext>
        </div>
      )}
    </NodeViewWrapper>
  )
}

type CardButtonProps = { label: string; onClick: () => void; children: React.ReactNode }

const CardButton = ({ label, onClick, children }: CardButtonProps) => (
  <Button variant="subtle" size="compact-md" aria-label={label} title={label} onClick={onClick}>
    {children}
  </Button>
)

const withoutKind = ({ kind: _kind, ...fields }: Readonly<Record<string, unknown>>) => fields

/** The place of a block among those that are stored: what nothing was written into does not count. */
function indexOf(editor: ReactNodeViewProps['editor'], position: number | undefined): number {
  const before = editor.state.doc.content.cut(0, position ?? 0).toJSON() as object[] | null
  return blocksOf({ content: before ?? [] }).length
}
