import { readRichText, type RichRun } from '../kernel/rich-text.ts'
import { look } from './letter-style.ts'

/** What a counselor wrote, with its bold, italic, lists and links. */
export const RichText = ({ text }: { text: string }) =>
  readRichText(text).map((block, index) =>
    block.type === 'paragraph' ? (
      <p key={index} style={look.paragraph} dir="auto">
        {block.lines.map((runs, line) => (
          <span key={line}>
            {line > 0 && <br />}
            <Runs runs={runs} />
          </span>
        ))}
      </p>
    ) : (
      <List key={index} ordered={block.ordered} items={block.items} />
    ),
  )

function List({ ordered, items }: { ordered: boolean; items: readonly (readonly RichRun[])[] }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag style={look.paragraph} dir="auto">
      {items.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} />
        </li>
      ))}
    </Tag>
  )
}

const Runs = ({ runs }: { runs: readonly RichRun[] }) =>
  runs.map(({ text, bold, italic, href }, index) =>
    href ? (
      <a key={index} href={href}>
        {text}
      </a>
    ) : bold ? (
      <strong key={index}>{text}</strong>
    ) : italic ? (
      <em key={index}>{text}</em>
    ) : (
      text
    ),
  )
