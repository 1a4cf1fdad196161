import { splitAtReferences } from '../../kernel/references.ts'

/** A sentence whose reference numbers do not break at their hyphens. */
export const Referenced = ({ text }: { text: string }) =>
  splitAtReferences(text).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className="reference">
        {part}
      </span>
    ),
  )
