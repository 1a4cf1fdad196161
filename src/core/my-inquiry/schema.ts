export type OwnMessage = {
  at: string
  isOurs: boolean
  by: string
  text: string
  /** A reply whose mail did not arrive. It can be read here all the same. */
  isUndelivered: boolean
}

export type OwnInquiry = {
  id: string
  receipt: string
  askedAt: string
  message: string
  programs: string[]
  /**
   * `waiting`: somebody answers by `promisedBy` · `late`: somebody should have · `part`, `part-late`: the same of the rest, for there is
   * an answer to a part · `answered` · `closed`
   */
  state: 'waiting' | 'late' | 'part' | 'part-late' | 'answered' | 'closed'
  promisedBy: string
  answeredAt: string | null
  messages: OwnMessage[]
}

/** All that the page shows of those who write from one address. */
export type OwnPage = {
  email: string
  people: { id: string; name: string; takesMail: boolean }[]
  inquiries: OwnInquiry[]
  /** Programs that can be asked about, by key, in the school's order. */
  offered: { key: string; name: string }[]
  newsletter: { id: string; isActive: boolean } | null
  looks: { by: string; day: string }[]
}
