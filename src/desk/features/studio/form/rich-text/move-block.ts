import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'

/** Moves the block that begins at `position` over the one before or after it. */
export function moveBlock(editor: Editor, position: number | undefined, by: -1 | 1): void {
  if (position === undefined) return
  editor.commands.command(({ tr, state, dispatch }) => {
    const { doc } = state
    const node = doc.nodeAt(position)
    const index = doc.resolve(position).index(0)
    const other = doc.maybeChild(index + by)
    if (!node || !other) return false
    const to = by === -1 ? position - other.nodeSize : position + other.nodeSize
    tr.delete(position, position + node.nodeSize).insert(to, node)
    tr.setSelection(NodeSelection.create(tr.doc, to)).scrollIntoView()
    dispatch?.(tr)
    return true
  })
}
