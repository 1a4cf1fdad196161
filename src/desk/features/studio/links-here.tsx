import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { t } from '../../../messages/desk-message.ts'
import { linksHereQuery } from './studio-query.ts'

/** What would be left without its target, were this taken away. */
export function LinksHere({ id }: { id: string }) {
  const { data: lines = [] } = useQuery(linksHereQuery(id))
  return (
    <section aria-labelledby="links-here" className="links-here">
      <h2 id="links-here">{t('studio.links-here')}</h2>
      {lines.length === 0 ? (
        <p className="muted small">{t('studio.links-here.none')}</p>
      ) : (
        <ul>
          {lines.map((line) => (
            <li key={line.id}>
              <Link to="/content/$id" params={{ id: line.id }}>
                {line.title}
              </Link>
              {!line.isPublished && <span className="muted small"> {t('studio.links-here.draft')}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
