import type { ColleagueThere } from '../../core/threads/schema.ts'
import { t } from '../../messages/desk-message.ts'
import { joinWords } from './join-words.ts'

type Props = {
  others: readonly ColleagueThere[]
  /** What they have open. */
  of: 'inquiry' | 'document'
}

/** Who else is there at this moment, said aloud when it changes. */
export function ColleaguesThere({ others, of }: Props) {
  return (
    <div role="status" className="colleagues-there">
      {(['writing', 'looking'] as const).map((doing) => {
        const names = others.filter((each) => each.doing === doing).map(({ name }) => name)
        return (
          names.length > 0 && (
            <p key={doing} className={doing === 'writing' ? 'notice' : 'muted small'}>
              {t(`presence.${of}.${doing}`, { count: names.length, names: joinWords(names) })}
            </p>
          )
        )
      })}
    </div>
  )
}
