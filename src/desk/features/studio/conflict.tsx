import { Button, Radio } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TypeView } from '../../../core/content/schema.ts'
import { t } from '../../../messages/desk-message.ts'
import { sayFailure } from '../../ui/failure.tsx'
import { differingFields, WordDifference } from './differences.tsx'
import { asGroup, type Group } from './form/path.ts'
import { revisionQuery } from './studio-query.ts'
import { textOf } from './text-of.ts'

type Props = {
  id: string
  type: TypeView
  mine: Group
  basedOn: string
  theirsId: string
  /** Takes over both texts as one, to be saved upon the other's revision. */
  onMerged: (merged: Group, theirs: { id: string; data: unknown }) => void
}

/** Someone else saved meanwhile. What only one of the two changed is taken over; where both changed a field, one chooses. */
export function Conflict({ id, type, mine, basedOn, theirsId, onMerged }: Props) {
  const base = useQuery(revisionQuery(id, basedOn))
  const theirs = useQuery(revisionQuery(id, theirsId))
  const [chosen, setChosen] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({})
  const error = base.error ?? theirs.error
  if (error) return <p role="alert">{sayFailure(error)}</p>
  if (!base.data || !theirs.data) return null
  const other = theirs.data
  const changedByMe = differingFields(type, base.data.data, mine)
  const changedByThem = new Set(differingFields(type, base.data.data, other.data).map(({ name }) => name))
  const same = new Set(differingFields(type, mine, other.data).map(({ name }) => name))
  const both = changedByMe.filter(({ name }) => changedByThem.has(name) && same.has(name))
  const isComplete = both.every(({ name }) => chosen[name] !== undefined)

  function merge() {
    const merged: Record<string, unknown> = { ...asGroup(other.data) }
    for (const { name } of changedByMe)
      if (!both.some((field) => field.name === name) || chosen[name] === 'mine') merged[name] = mine[name]
    onMerged(merged, { id: other.id, data: other.data })
  }

  return (
    <section className="problem" aria-labelledby="conflict-title" role="alert">
      <h2 id="conflict-title">{t('studio.conflict.title')}</h2>
      <p>
        {both.length === 0 ? t('studio.conflict.none') : t('studio.conflict.text', { count: both.length })}
      </p>
      {both.map((field) => (
        <Radio.Group
          key={field.name}
          className="conflict-field"
          label={field.label}
          value={chosen[field.name] ?? ''}
          onChange={(choice) => setChosen({ ...chosen, [field.name]: choice === 'mine' ? 'mine' : 'theirs' })}
        >
          <div className="conflict-sides">
            <Side
              value="mine"
              label={t('studio.conflict.mine')}
              before={textOf(field, asGroup(base.data.data)[field.name])}
              after={textOf(field, mine[field.name])}
            />
            <Side
              value="theirs"
              label={t('studio.conflict.theirs')}
              before={textOf(field, asGroup(base.data.data)[field.name])}
              after={textOf(field, asGroup(other.data)[field.name])}
            />
          </div>
        </Radio.Group>
      ))}
      <Button aria-disabled={!isComplete || undefined} onClick={() => isComplete && merge()}>
        {t('studio.conflict.merge')}
      </Button>
    </section>
  )
}

function Side({
  value,
  label,
  before,
  after,
}: {
  value: string
  label: string
  before: string
  after: string
}) {
  return (
    <div className="conflict-side">
      <Radio value={value} label={label} />
      <p dir="auto" className="conflict-text">
        <WordDifference before={before} after={after} />
      </p>
    </div>
  )
}
