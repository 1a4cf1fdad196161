import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { t } from '../../messages/desk-message.ts'
import { PairCard } from '../features/people/pair-card.tsx'
import { doublesQuery } from '../features/people/person-query.ts'
import { Emptiness } from '../ui/emptiness.tsx'
import { useNow } from '../ui/instant.tsx'
import { ListFoot } from '../ui/list-foot.tsx'
import { footOf, pagesOf } from '../ui/list-pages.ts'
import { ScreenHeading } from '../ui/screen-heading.tsx'

/** People who may be kept twice, one pair after the other. */
export function DoublesScreen() {
  const client = useQueryClient()
  const now = useNow()
  const list = useRef<HTMLDivElement>(null)
  const query = useInfiniteQuery(doublesQuery)
  const pages = pagesOf(query)
  const pairs = pages.flatMap((page) => page.pairs)
  return (
    <>
      <ScreenHeading title={t('doubles.title')} />
      <p className="lead">{t('doubles.lead')}</p>
      {pairs.length === 0 ? (
        <Emptiness title={t('doubles.none.title')} text={t('doubles.none.text')} />
      ) : (
        <div ref={list}>
          <p role="status">{t('doubles.count', { count: pages[0]?.total ?? 0 })}</p>
          {pairs.map((pair) => (
            <PairCard
              key={pair.id}
              pair={pair}
              now={now}
              onDecided={() => client.invalidateQueries({ queryKey: ['doubles'] })}
            />
          ))}
          <ListFoot list={list} selector=".pair-side a" {...footOf(query)} />
        </div>
      )}
    </>
  )
}
