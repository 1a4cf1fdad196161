import { ActionIcon, Button, Menu, NativeSelect, TextInput } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type ReactNode, useState } from 'react'
import type { Field } from '../../../../../core/content/schema.ts'
import { t } from '../../../../../messages/desk-message.ts'
import { LinkIcon, ListIcon, NumbersIcon } from '../../../../ui/icons.tsx'
import { asText } from '../text-views.tsx'
import { emptyGroup } from '../values.ts'
import { FigureDialog } from './figure-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'

type Props = { editor: Editor; label: string; item: Field }
const styles = ['paragraph', 'heading', 'subheading', 'callout', 'important'] as const
type Style = (typeof styles)[number]

/** The acts on running text. Each has its key, which its title names; Tab leads through them. */
export function Toolbar({ editor, label, item }: Props) {
  const [dialog, setDialog] = useState<'link' | 'figure' | null>(null)
  const now = useEditorState({ editor, selector: ({ editor }) => stateOf(editor) })
  const close = () => {
    setDialog(null)
    editor.commands.focus()
  }
  return (
    <div className="rich-text-tools" role="group" aria-label={t('studio.text.tools', { label })}>
      <NativeSelect
        size="sm"
        aria-label={t('studio.text.style')}
        disabled={now.style === null}
        value={now.style ?? 'paragraph'}
        data={styles.map((each) => ({ value: each, label: t(`studio.text.style.${each}`) }))}
        onChange={({ currentTarget }) => setStyle(editor, currentTarget.value as Style)}
      />
      <Tool
        label={t('format.bold')}
        isOn={now.isBold}
        onClick={() => editor.chain().focus().toggleBold().run()}
      >
        <strong aria-hidden>B</strong>
      </Tool>
      <Tool
        label={t('format.italic')}
        isOn={now.isItalic}
        onClick={() => editor.chain().focus().toggleItalic().run()}
      >
        <em aria-hidden>I</em>
      </Tool>
      <Tool label={t('studio.text.link')} isOn={now.isLink} onClick={() => setDialog('link')}>
        <LinkIcon />
      </Tool>
      <Tool
        label={t('format.list')}
        isOn={now.isBulletList}
        onClick={() => editor.chain().focus().toggleBulletList().run()}
      >
        <ListIcon />
      </Tool>
      <Tool
        label={t('format.numbers')}
        isOn={now.isOrderedList}
        onClick={() => editor.chain().focus().toggleOrderedList().run()}
      >
        <NumbersIcon />
      </Tool>
      <InsertMenu editor={editor} item={item} onFigure={() => setDialog('figure')} />
      {now.isTable && <TableTools editor={editor} caption={now.caption} />}
      {dialog === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {dialog === 'figure' && <FigureDialog editor={editor} onClose={close} />}
    </div>
  )
}

const stateOf = (editor: Editor) => ({
  style: styleOf(editor),
  isBold: editor.isActive('bold'),
  isItalic: editor.isActive('italic'),
  isLink: editor.isActive('destination'),
  isBulletList: editor.isActive('bulletList'),
  isOrderedList: editor.isActive('orderedList'),
  isTable: editor.isActive('table'),
  caption: asText(editor.getAttributes('table').caption),
})

/** Null in a list or a table, whose text has no style of its own. */
function styleOf(editor: Editor): Style | null {
  if (editor.isActive('listItem') || editor.isActive('table')) return null
  if (editor.isActive('heading', { level: 3 })) return 'subheading'
  if (editor.isActive('heading')) return 'heading'
  if (editor.isActive('callout', { isImportant: true })) return 'important'
  if (editor.isActive('callout')) return 'callout'
  return editor.isActive('paragraph') ? 'paragraph' : null
}

function setStyle(editor: Editor, style: Style): void {
  const chain = editor.chain().focus()
  if (style === 'heading') chain.setHeading(2).run()
  else if (style === 'subheading') chain.setHeading(3).run()
  else if (style === 'paragraph') chain.setParagraph().run()
  else chain.setNode('callout', { isImportant: style === 'important' }).run()
}

type ToolProps = { label: string; isOn: boolean; onClick: () => void; children: ReactNode }

const Tool = ({ label, isOn, onClick, children }: ToolProps) => (
  <ActionIcon
    variant={isOn ? 'light' : 'subtle'}
    color={isOn ? undefined : 'gray'}
    size="lg"
    aria-label={label}
    aria-pressed={isOn}
    title={label}
    // The text keeps its selection.
    onMouseDown={(event) => event.preventDefault()}
    onClick={onClick}
  >
    {children}
  </ActionIcon>
)

const kindsInText = new Set(['heading', 'paragraph', 'list', 'callout', 'table'])

function InsertMenu({ editor, item, onFigure }: { editor: Editor; item: Field; onFigure: () => void }) {
  const { control } = item
  const variants = control.is === 'variants' ? control.variants : []
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }} returnFocus={false}>
      <Menu.Target>
        <Button variant="default" size="compact-md" className="rich-text-insert">
          {t('studio.text.insert')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run()}
        >
          {t('studio.text.table')}
        </Menu.Item>
        <Menu.Item onClick={onFigure}>{t('studio.text.figure')}</Menu.Item>
        {variants
          .filter(({ value }) => !kindsInText.has(String(value)))
          .map(({ value, label, fields }) => (
            <Menu.Item
              key={value}
              onClick={() =>
                editor.commands.insertContent({
                  type: 'formBlock',
                  attrs: { block: { kind: value, ...emptyGroup(fields) } },
                })
              }
            >
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** What is done with the table that the cursor stands in. */
function TableTools({ editor, caption }: { editor: Editor; caption: string }) {
  return (
    <div className="rich-text-table" role="group" aria-label={t('studio.table')}>
      <TextInput
        size="sm"
        aria-label={t('studio.text.table.title')}
        placeholder={t('studio.text.table.title')}
        value={caption}
        onChange={({ currentTarget: { value } }) =>
          editor.commands.updateAttributes('table', { caption: value === '' ? null : value })
        }
      />
      <TableButton label={t('studio.table.add-row')} act={() => editor.chain().focus().addRowAfter().run()} />
      <TableButton
        label={t('studio.table.add-column')}
        act={() => editor.chain().focus().addColumnAfter().run()}
      />
      <TableButton
        label={t('studio.text.table.delete-row')}
        act={() => editor.chain().focus().deleteRow().run()}
      />
      <TableButton
        label={t('studio.text.table.delete-column')}
        act={() => editor.chain().focus().deleteColumn().run()}
      />
      <TableButton
        label={t('studio.text.table.delete')}
        act={() => editor.chain().focus().deleteTable().run()}
      />
    </div>
  )
}

const TableButton = ({ label, act }: { label: string; act: () => void }) => (
  <Button variant="default" size="compact-sm" onClick={act}>
    {label}
  </Button>
)
