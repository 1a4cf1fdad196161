import { Trusted } from './trusted.tsx'

/** Machine-readable data (schema.org). It is data, not script; `<` is written as an escape so that nothing in it can end the element. */
export function JsonLd({ data }: { data: object }) {
  return (
    <Trusted
      as="script"
      {...{ type: 'application/ld+json' }}
      html={JSON.stringify(data).replaceAll('<', '\\u003c')}
    />
  )
}
