import { readRichText, type RichRun } from '../kernel/rich-text.ts'
import type { MailSchool } from './email.ts'
import { linkStyle, look } from './letter-style.ts'

/** What a counselor wrote, with its bold, italic, lists and links. */
export const RichText = ({ text, school }: { text: string; school: MailSchool }) =>
  readRichText(text).map((block, index) =>
    block.type === 'paragraph' ? (
      <p key={index} style={look.paragraph} dir="auto">
        {block.lines.map((runs, line) => (
          <span key={line}>
            {line > 0 && <br />}
            <Runs runs={runs} school={school} />
          </span>
        ))}
      </p>
    ) : (
      <List key={index} ordered={block.ordered} items={block.items} school={school} />
    ),
  )

type ListProps = { ordered: boolean; items: readonly (readonly RichRun[])[]; school: MailSchool }

function List({ ordered, items, school }: ListProps) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag style={look.paragraph} dir="auto">
      {items.map((runs, index) => (
        <li key={index}>
          <Runs runs={runs} school={school} />
        </li>
      ))}
    </Tag>
  )
}

const Runs = ({ runs, school }: { runs: readonly RichRun[]; school: MailSchool }) =>
  runs.map(({ text, bold, italic, href }, index) =>
    href ? (
      <a key={index} className="link" href={href} style={linkStyle(school)}>
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
