import { VisuallyHidden } from '@mantine/core'
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react'
import { hashKey, useQuery } from '@tanstack/react-query'
import { t } from '../../../../../messages/desk-message.ts'
import { figuresQuery } from '../../studio-query.ts'
import { asGroup } from '../path.ts'
import { asText } from '../text-views.tsx'

/** A figure as it is today, with what it is. */
export function FigureView({ node }: ReactNodeViewProps) {
  const figure = asGroup(node.attrs.figure)
  const { data: lines } = useQuery(figuresQuery(asText(figure.program)))
  const line = lines?.find((each) => hashKey([each.figure]) === hashKey([figure]))
  const what = t('studio.figure.of', {
    figure: line?.label ?? asText(figure.label ?? figure.what),
    program: line?.program ?? asText(figure.program),
  })
  return (
    <NodeViewWrapper as="span" className="rich-text-figure" title={what} contentEditable={false}>
      {lines === undefined ? '…' : (line?.now ?? t('studio.figure.unknown'))}
      <VisuallyHidden> ({what})</VisuallyHidden>
    </NodeViewWrapper>
  )
}
