import { plainTextOf, type Block } from '../../core/content/index.ts'
import { mailtoHref } from '../../kernel/email-address.ts'
import { t } from '../../messages/message.ts'
import { EmailText } from './email-text.tsx'
import { DestinationLink, InlineText } from './inline-text.tsx'
import { Picture } from './picture.tsx'
import { telephoneHref } from './postal-address.tsx'
import { TextTable } from './text-table.tsx'
import { formatWhen } from './when.ts'

/** Running text in parts, each from one heading to the next; the first has none. */
export function inParts(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'heading' && block.level === undefined) parts.push([])
    parts.at(-1)?.push(block)
  }
  return parts
}

const headings = ['h2', 'h3', 'h4'] as const

type Props = { blocks: readonly Block[]; under: 1 | 2; isOpen?: boolean }

/** Running text; `under` is the level of the heading it stands under. `isOpen`: answers stand open. */
export function Blocks({ blocks, under, isOpen = false }: Props) {
  return blocks.map((block, at) => {
    switch (block.kind) {
      case 'heading': {
        const Heading = headings[under - 1 + (block.level === undefined ? 0 : 1)] ?? 'h4'
        return <Heading key={at}>{block.text}</Heading>
      }
      case 'paragraph':
        return (
          <p key={at}>
            <InlineText text={block.text} />
          </p>
        )
      case 'list': {
        const List = block.isOrdered ? 'ol' : 'ul'
        return (
          <List key={at}>
            {block.items.map((item) => (
              <li key={plainTextOf(item)}>
                <InlineText text={item} />
              </li>
            ))}
          </List>
        )
      }
      case 'callout':
        return (
          <div key={at} role="note" className={block.isImportant ? 'callout callout--important' : 'callout'}>
            <p>
              {block.isImportant && <strong>{t('page.important')} </strong>}
              <InlineText text={block.text} />
            </p>
          </div>
        )
      case 'links':
        return (
          <ul key={at}>
            {block.items.map((item) => (
              <li key={item.label}>
                {item.to || item.href ? (
                  <DestinationLink to={item.to} href={item.href}>
                    {item.label}
                  </DestinationLink>
                ) : (
                  item.label
                )}
                {item.note && <span className="link-note">{item.note}</span>}
                <Contact {...item} />
              </li>
            ))}
          </ul>
        )
      case 'timeline':
        return (
          <ol key={at} className="timeline">
            {block.items.map(({ when, text }) => (
              <li key={`${when} ${text}`}>
                <span className="timeline-when">{formatWhen(when)}</span>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        )
      case 'table':
        return <TextTable key={at} {...block} />
      case 'questions':
        return <Questions key={at} items={block.items} isOpen={isOpen} ask="/inquire" />
      case 'picture':
        return <Picture key={at} picture={block.picture} />
      // Only a whole page knows the posts.
      case 'posts':
        return null
    }
  })
}

type ContactProps = { where?: string | undefined; telephone?: string | undefined; email?: string | undefined }

/** Where what a link names is, and how to reach it. */
function Contact({ where, telephone, email }: ContactProps) {
  if (!where && !telephone && !email) return null
  return (
    <span className="link-note link-contact">
      {where && <span>{where}</span>}
      {telephone && (
        <a href={telephoneHref(telephone)}>
          <bdi>{telephone}</bdi>
        </a>
      )}
      {email && (
        <a href={mailtoHref(email)}>
          <EmailText email={email} />
        </a>
      )}
    </span>
  )
}

type QuestionsProps = {
  items: readonly { question: string; answer: string }[]
  isOpen?: boolean
  /** Where a reader asks whom an answer does not help. */
  ask?: string
}

/** Questions that open to their answers. */
export function Questions({ items, isOpen = false, ask }: QuestionsProps) {
  return items.map(({ question, answer }) => (
    <details key={question} className="question" open={isOpen}>
      <summary>{question}</summary>
      <p>{answer}</p>
      {ask !== undefined && (
        <p className="note">
          {t('page.answered')} <a href={ask}>{t('page.answered.ask')}</a>
        </p>
      )}
    </details>
  ))
}
