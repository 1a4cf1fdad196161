import { Mark, mergeAttributes, Node, textblockTypeInputRule, type Extensions } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, ListKeymap, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, Gapcursor, UndoRedo } from '@tiptap/extensions'
import { addressOf } from './clean-pasted.ts'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    heading: { setHeading: (level: 2 | 3) => ReturnType }
    callout: { toggleCallout: () => ReturnType }
  }
}

/** Two levels below the title. A heading has no looks of its own, so it holds text alone. */
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'text*',
  marks: '',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: level < 3 ? 2 : 3 } })),
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs.level === 3 ? 'h3' : 'h2', HTMLAttributes, 0],
  addCommands() {
    return {
      setHeading:
        (level) =>
        ({ commands }) =>
          commands.setNode(this.name, { level }),
    }
  },
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-2': () => this.editor.commands.setHeading(2),
      'Mod-Alt-3': () => this.editor.commands.setHeading(3),
    }
  },
  addInputRules() {
    return [2, 3].map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: () => ({ level }),
      }),
    )
  },
})

const Callout = Node.create({
  name: 'callout',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    isImportant: {
      default: false,
      parseHTML: (element: HTMLElement) => element.dataset.important === 'true',
      renderHTML: ({ isImportant }) => ({ 'data-important': String(isImportant) }),
    },
  }),
  parseHTML: () => [{ tag: 'aside' }, { tag: 'blockquote' }],
  renderHTML: ({ HTMLAttributes }) => ['aside', mergeAttributes(HTMLAttributes, { role: 'note' }), 0],
  addCommands() {
    return {
      toggleCallout:
        () =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph'),
    }
  },
})

/** A link: to a document, which stays a reference, or to an address elsewhere. */
const Destination = Mark.create({
  name: 'destination',
  inclusive: false,
  addAttributes: () => ({
    // Read below, both at once: an attribute as it stands in the page may be a script.
    to: { default: null, rendered: false, parseHTML: () => null },
    href: { default: null, rendered: false, parseHTML: () => null },
  }),
  parseHTML: () => [
    {
      tag: 'a',
      getAttrs: (element) => {
        const to = readJson(element.dataset.to)
        const href = addressOf(element.getAttribute('href') ?? '')
        return to ? { to, href: null } : href !== null && { to: null, href }
      },
    },
  ],
  renderHTML: ({ mark }) => [
    'a',
    mark.attrs.to ? { 'data-to': JSON.stringify(mark.attrs.to) } : { href: String(mark.attrs.href) },
    0,
  ],
})

/** A figure of a program, within text. */
export const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({
    figure: {
      default: null,
      parseHTML: (element: HTMLElement) => readJson(element.dataset.figure),
      renderHTML: ({ figure }) => ({ 'data-figure': JSON.stringify(figure) }),
    },
  }),
  parseHTML: () => [{ tag: 'span[data-figure]' }],
  renderHTML: ({ HTMLAttributes }) => ['span', HTMLAttributes],
})

/** A block that has a form of its own: a picture, questions, a timeline. */
export const FormBlock = Node.create({
  name: 'formBlock',
  group: 'block',
  atom: true,
  addAttributes: () => ({
    block: {
      default: null,
      parseHTML: (element: HTMLElement) => readJson(element.dataset.block),
      renderHTML: ({ block }) => ({ 'data-block': JSON.stringify(block) }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-block]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', HTMLAttributes],
})

const oneParagraph = { content: 'paragraph' }

/** Everything that running text may hold, and nothing else: what is pasted keeps no more than this. */
export const textParts: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  Bold,
  Italic,
  Heading,
  Callout,
  Destination,
  BulletList,
  OrderedList,
  ListItem.extend(oneParagraph),
  ListKeymap,
  Table.extend({
    addAttributes: () => ({
      caption: {
        default: null,
        parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent ?? null,
        rendered: false,
      },
    }),
  }).configure({ resizable: false }),
  TableRow,
  TableHeader.extend(oneParagraph),
  TableCell.extend(oneParagraph),
  UndoRedo,
  Dropcursor,
  Gapcursor,
]

/** What another part of the editor put on the clipboard; null for anything else. */
function readJson(text: string | undefined): object | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}
