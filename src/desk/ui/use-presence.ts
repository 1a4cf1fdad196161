import { useEffect, useState } from 'react'
import type { ColleagueThere, SignInput } from '../../core/threads/schema.ts'
import { onPresence } from '../live-stream.ts'

type Doing = SignInput['doing']
type GiveSign = (id: string, sign: SignInput) => Promise<{ others: ColleagueThere[] }>

/** A third of the time after which someone counts as gone, so that one lost sign takes nobody away. */
const signEveryMs = 20_000
/** Who has typed nothing for a minute is reading. */
const writingMs = 60_000

const tab = crypto.randomUUID()

/**
 * Shows colleagues that this tab has an inquiry or a document open, and who of them is there too. What changes is heard of at once; the answer to each
 * sign of life says who is there.
 * @param giveSign never another function
 * @param typedAt when something was last typed, in milliseconds; 0 for never
 */
export function usePresence(id: string, typedAt: number, giveSign: GiveSign): ColleagueThere[] {
  const [others, setOthers] = useState<ColleagueThere[]>([])
  /** What was typed at that time is a minute old. */
  const [restedAt, setRestedAt] = useState(0)
  const isWriting = typedAt !== restedAt && typedAt !== 0

  useEffect(() => {
    const timer = setTimeout(() => setRestedAt(typedAt), writingMs)
    return () => clearTimeout(timer)
  }, [typedAt])

  useEffect(() => {
    let isOver = false
    const give = (doing: Doing) =>
      void giveSign(id, { tab, doing }).then(
        (there) => {
          if (!isOver) setOthers(there.others)
        },
        // Who cannot be asked is not shown: the desk says itself that it is not connected.
        () => setOthers([]),
      )
    const giveNow = () =>
      give(document.visibilityState === 'hidden' ? 'gone' : isWriting ? 'writing' : 'looking')
    const leave = () => give('gone')
    giveNow()
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') giveNow()
    }, signEveryMs)
    const forget = onPresence((ids) => {
      if (document.visibilityState !== 'hidden' && (ids.length === 0 || ids.includes(id))) giveNow()
    })
    document.addEventListener('visibilitychange', giveNow)
    window.addEventListener('pagehide', leave)
    return () => {
      isOver = true
      clearInterval(timer)
      forget()
      document.removeEventListener('visibilitychange', giveNow)
      window.removeEventListener('pagehide', leave)
    }
  }, [id, isWriting, giveSign])

  // Another inquiry or document, or another screen.
  useEffect(
    () => () => {
      setOthers([])
      void giveSign(id, { tab, doing: 'gone' }).catch(() => undefined)
    },
    [id, giveSign],
  )

  useEffect(() => {
    const next = Math.min(...others.map(({ until }) => Date.parse(until)))
    if (!Number.isFinite(next)) return
    const timer = setTimeout(
      () => setOthers((there) => there.filter(({ until }) => Date.parse(until) > Date.now())),
      Math.max(0, next - Date.now()) + 50,
    )
    return () => clearTimeout(timer)
  }, [others])
  return others
}
