/** A posted form of ordinary length; what is longer may fill only a part of the journal. */
const smallBytes = 16 * 1024
const shareOfLong = 1 / 2
const shareOfNetwork = 1 / 8

/**
 * Shares out the journal's room, so that no sender fills it alone: long posts get half of it, all posts of one network an eighth.
 * What an earlier process left counts as a whole, but toward nobody's share.
 */
export function createJournalRoom(maxBytes: number, usedBefore: number) {
  let used = usedBefore
  let usedByLong = 0
  const usedBy = new Map<string, number>()

  return {
    /** Whether a form of ordinary length has no room any more, no matter who sends it. */
    get isFull() {
      return used + smallBytes > maxBytes
    },
    /** Takes room for a post, or tells why there is none. */
    take(size: number, network: string): 'taken' | 'full' | 'share used up' {
      const ofNetwork = (usedBy.get(network) ?? 0) + size
      const ofLong = size > smallBytes ? usedByLong + size : 0
      if (used + size > maxBytes) return 'full'
      if (ofNetwork > maxBytes * shareOfNetwork || ofLong > maxBytes * shareOfLong) return 'share used up'
      used += size
      if (size > smallBytes) usedByLong += size
      usedBy.set(network, ofNetwork)
      return 'taken'
    },
    /** For what was not written after all. */
    giveBack(size: number, network: string): void {
      used -= size
      if (size > smallBytes) usedByLong -= size
      usedBy.set(network, (usedBy.get(network) ?? 0) - size)
    },
    /** The files hold so much now: a playback took what it could. */
    settle(bytes: number): void {
      used = bytes
      if (bytes > 0) return
      usedByLong = 0
      usedBy.clear()
    },
  }
}
