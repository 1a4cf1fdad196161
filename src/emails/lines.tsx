import { Fragment } from 'react'

/** Line breaks as typed; mail programs do not agree on `white-space`. */
export function Lines({ text }: { text: string }) {
  return text.split('\n').map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      {line}
    </Fragment>
  ))
}

/** The same as a quotation of the text part. */
export const quoted = (text: string): string[] => text.split('\n').map((line) => `> ${line}`.trimEnd())
