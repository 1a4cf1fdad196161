import { hrefOf, type Block } from '../../core/content/index.ts'

/** Running text in parts, each from one heading to the next; the first has none. */
export function inParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'heading') parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

/** Running text; `under` is the level of the heading it stands under. */
export function Blocks({ blocks, under }: { blocks: readonly Block[]; under: 1 | 2 }) {
  const Heading = under === 1 ? 'h2' : 'h3'
  return blocks.map((block, at) => {
    switch (block.kind) {
      case 'heading':
        return <Heading key={at}>{block.text}</Heading>
      case 'paragraph':
        return <p key={at}>{block.text}</p>
      case 'list':
        return (
          <ul key={at}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )
      case 'links':
        return (
          <ul key={at}>
            {block.items.map((item) => (
              <li key={item.label}>
                <a href={hrefOf(item)}>{item.label}</a>
              </li>
            ))}
          </ul>
        )
    }
  })
}
