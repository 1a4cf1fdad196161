import { lifecycles, type Lifecycle } from '../../kernel/lifecycle.ts'

/** Of two stages the later one. A conversation that was closed says less than one that goes on. */
export function furthest(one: Lifecycle, other: Lifecycle): Lifecycle {
  if (one === 'closed') return other
  if (other === 'closed') return one
  return lifecycles.indexOf(one) >= lifecycles.indexOf(other) ? one : other
}
