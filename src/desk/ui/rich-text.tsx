import { readRichText, type RichRun } from '../../kernel/rich-text.ts'

/** What a counselor wrote, with its bold, italic, lists and links. */
export const RichText = ({ text, className }: { text: string; className: string }) => (
  <div className={className} dir="auto">
    {readRichText(text).map((block, index) => {
      if (block.type === 'paragraph')
        return (
          <p key={index}>
            {block.lines.map((runs, line) => (
              <span key={line}>
                {line > 0 && <br />}
                <Runs runs={runs} />
              </span>
            ))}
          </p>
        )
      const Tag = block.ordered ? 'ol' : 'ul'
      return (
        <Tag key={index}>
          {block.items.map((runs, item) => (
            <li key={item}>
              <Runs runs={runs} />
            </li>
          ))}
        </Tag>
      )
    })}
  </div>
)

const Runs = ({ runs }: { runs: readonly RichRun[] }) =>
  runs.map(({ text, bold, italic, href }, index) =>
    href ? (
      <a key={index} href={href} target="_blank" rel="noreferrer">
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
