import { useRef, useState } from 'react'

/** Which lines of a list are chosen. With the shift key held, everything from the last choice to this one is. */
export function useSelection(ids: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)
  // What left the list is chosen no more.
  const selected = ids.filter((id) => chosen.has(id))

  function choose(id: string, isChosen: boolean, isRange: boolean) {
    const from = isRange && last.current !== null ? ids.indexOf(last.current) : -1
    const to = ids.indexOf(id)
    const range = from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1)
    last.current = id
    setChosen((before) => {
      const after = new Set(before)
      for (const each of range)
        if (isChosen) after.add(each)
        else after.delete(each)
      return after
    })
  }

  return {
    selected,
    isSelected: (id: string) => chosen.has(id),
    choose,
    chooseAll: (isChosen: boolean) => setChosen(new Set(isChosen ? ids : [])),
  }
}
