/**
 * Remembers what `make` returns for each key. At `max` keys it forgets all and begins anew, so that keys from outside cannot fill the memory.
 * @example const drawn = memoize(200, draw)
 */
export function memoize<Key, Value>(max: number, make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    if (made.has(key)) return made.get(key) as Value
    const value = make(key)
    if (made.size >= max) made.clear()
    made.set(key, value)
    return value
  }
}

/** Remembers what `make` returns for an object, for as long as that is in use. The object must not change. */
export function memoizeWeakly<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>()
  return (key) => {
    const known = made.get(key)
    if (known) return known.value
    const value = make(key)
    made.set(key, { value })
    return value
  }
}

/**
 * Loads at the first use, once for everyone who asks. A failure is not remembered: the next use tries again.
 * @example const charts = loadOnce(() => import('./charts.ts'))
 */
export function loadOnce<Value>(load: () => Promise<Value>): () => Promise<Value> {
  const loadAny = loadEach(load)
  return () => loadAny(undefined)
}

/** The same for each of a few keys. */
export function loadEach<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loading = new Map<Key, Promise<Value>>()
  return (key) => {
    const known = loading.get(key)
    if (known) return known
    const begun = load(key).catch((error: unknown) => {
      loading.delete(key)
      throw error
    })
    loading.set(key, begun)
    return begun
  }
}
