import { diffWordsWithSpace } from 'diff'
import { hashKey } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { NamedField, TypeView } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { asGroup } from './form/path.ts'
import { textOf } from './text-of.ts'

/** The fields of a type that differ between two texts of a document. */
export function differingFields(type: TypeView, before: unknown, after: unknown): NamedField[] {
  const { control } = type.fields
  if (control.is !== 'group') return []
  const [old, now] = [asGroup(before), asGroup(after)]
  return control.fields.filter(({ name }) => hashKey([old[name]]) !== hashKey([now[name]]))
}

type Props = { type: TypeView; before: unknown; after: unknown }

/** What changed from one text to another, field by field and word by word. */
export function Differences({ type, before, after }: Props) {
  const fields = useMemo(() => differingFields(type, before, after), [type, before, after])
  if (fields.length === 0) return <p className="muted">{t('studio.differences.none')}</p>
  return (
    <dl className="differences">
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd dir="auto">
            <WordDifference
              before={textOf(field, asGroup(before)[field.name])}
              after={textOf(field, asGroup(after)[field.name])}
            />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Words taken out are struck through, words put in underlined: seen without color, and said by screen readers. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  const parts = useMemo(() => diffWordsWithSpace(before, after, { timeout: 500 }), [before, after])
  if (!parts)
    return (
      <>
        <del>{before}</del>
        <ins>{after}</ins>
      </>
    )
  return parts.map(({ value, added, removed }, at) => {
    const key = `${at} ${value.length}`
    if (added) return <ins key={key}>{value}</ins>
    if (removed) return <del key={key}>{value}</del>
    return <span key={key}>{shortened(value, at === 0, at === parts.length - 1)}</span>
  })
}

const around = 160

/** What stays the same is shown near what does not. */
function shortened(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= around * 2) return text
  if (isFirst) return `… ${text.slice(-around)}`
  if (isLast) return `${text.slice(0, around)} …`
  return `${text.slice(0, around)} … ${text.slice(-around)}`
}
