import { Fragment, type ReactNode } from 'react'
import { hrefOf, linkedParts, type Destination, type Inline, type Run } from '../../core/content/index.ts'

/** Text within a block. Figures were put in their places when it was read (`show-figures.ts`). */
export function InlineText({ text }: { text: Inline }) {
  if (typeof text === 'string') return <Lines text={text} />
  return linkedParts(text).map(({ runs, ...destination }, at) => {
    const words = runs.map((run, index) => <RunText key={index} run={run} />)
    return destination.to || destination.href !== undefined ? (
      <DestinationLink key={at} {...destination}>
        {words}
      </DestinationLink>
    ) : (
      <Fragment key={at}>{words}</Fragment>
    )
  })
}

export function DestinationLink({ children, ...destination }: Destination & { children: ReactNode }) {
  const isElsewhere = destination.href?.startsWith('https://')
  return (
    <a href={hrefOf(destination)} {...(isElsewhere && { rel: 'external' })}>
      {children}
    </a>
  )
}

function RunText({ run }: { run: Run }) {
  if ('figure' in run) return null
  const words = <Lines text={run.text} />
  const slanted = run.italic ? <em>{words}</em> : words
  return run.bold ? <strong>{slanted}</strong> : slanted
}

/** An address of a house stands in lines. */
function Lines({ text }: { text: string }) {
  const [first, ...others] = text.split('\n')
  return (
    <>
      {first}
      {others.map((line, index) => (
        <Fragment key={index}>
          <br />
          {line}
        </Fragment>
      ))}
    </>
  )
}
