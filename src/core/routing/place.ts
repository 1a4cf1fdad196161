import { dayIn, timeIn, weekdayOf } from '../../kernel/dates.ts'
import type { Conditions, Share } from './schema.ts'

/** What the rules look at of an inquiry. */
export type Routable = {
  id: string
  programs: readonly string[]
  country: string | null
  interest: string
  channel: string
  sources: readonly string[]
  receivedAt: Date
}

export type Rule = {
  id: string
  name: string
  conditions: Conditions
  staffId: string | null
  teamId: string | null
  share: Share
  lastId: string | null
}

/** Who is there to take inquiries. `place` writes down in `open` and in the rules' `lastId` what it gave. */
export type Roster = {
  zone: string
  /** Those who answer inquiries, and the only programs of each; null for all. */
  colleagues: ReadonlyMap<string, { name: string; programs: readonly string[] | null }>
  /** The members of each team, in their order. */
  teams: ReadonlyMap<string, readonly string[]>
  /** Who is away, and who stands in. */
  absent: ReadonlyMap<string, string | null>
  /** How many open inquiries each has. */
  open: Map<string, number>
}

export type Placement = {
  inquiryId: string
  receivedAt: Date
  rule: Rule
  staffId: string
  staffName: string
}

/** Gives an inquiry to someone by the first rule that fits it and finds somebody; null where none does. */
export function place(inquiry: Routable, rules: readonly Rule[], roster: Roster): Placement | null {
  for (const rule of rules) {
    if (!fits(inquiry, rule.conditions, roster.zone)) continue
    const chosen = rule.staffId ? standFor(rule.staffId, inquiry, roster) : fromTeam(rule, inquiry, roster)
    const colleague = chosen === null ? undefined : roster.colleagues.get(chosen)
    if (chosen === null || !colleague) continue
    roster.open.set(chosen, (roster.open.get(chosen) ?? 0) + 1)
    return {
      inquiryId: inquiry.id,
      receivedAt: inquiry.receivedAt,
      rule,
      staffId: chosen,
      staffName: colleague.name,
    }
  }
  return null
}

export function fits(inquiry: Routable, asked: Conditions, zone: string): boolean {
  const named = inquiry.programs.length === 0 ? ['-'] : inquiry.programs
  const isAnyOf = (values: readonly string[], wanted: readonly string[]) =>
    wanted.length === 0 || values.some((value) => wanted.includes(value))
  return (
    isAnyOf(named, asked.programs) &&
    isAnyOf(inquiry.country ? [inquiry.country] : [], asked.countries) &&
    isAnyOf([inquiry.interest], asked.interests) &&
    isAnyOf([inquiry.channel], asked.channels) &&
    isAnyOf(inquiry.sources, asked.sources) &&
    isWithinTimes(inquiry.receivedAt, asked, zone)
  )
}

function isWithinTimes(instant: Date, { days, from, to }: Conditions, zone: string): boolean {
  if (days.length > 0 && !days.includes(weekdayOf(dayIn(zone, instant)))) return false
  if (from === null || to === null) return true
  const time = timeIn(zone, instant)
  return from <= to ? time >= from && time < to : time >= from || time < to
}

/** The colleague, or who stands in for them; null where nobody who may see the inquiry is there. */
function standFor(staffId: string, inquiry: Routable, roster: Roster): string | null {
  const seen = new Set<string>()
  let at: string | null = staffId
  // Two who stand in for each other and are both away would be a circle.
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    const standIn: string | null | undefined = roster.absent.get(at)
    if (standIn === undefined) return maySee(at, inquiry, roster) ? at : null
    at = standIn
  }
  return null
}

function fromTeam(rule: Rule, inquiry: Routable, roster: Roster): string | null {
  const members = roster.teams.get(rule.teamId ?? '') ?? []
  const start = rule.lastId === null ? 0 : members.indexOf(rule.lastId) + 1
  const inTurn = [...members.slice(start), ...members.slice(0, start)]
  const there = inTurn.filter((id) => !roster.absent.has(id) && maySee(id, inquiry, roster))
  const load = (id: string) => roster.open.get(id) ?? 0
  // If the whole team is away, a stand-in of one of them takes it.
  const chosen =
    rule.share === 'least-busy'
      ? there.reduce<string | undefined>(
          (least, id) => (least === undefined || load(id) < load(least) ? id : least),
          undefined,
        )
      : there[0]
  if (chosen !== undefined) {
    rule.lastId = chosen
    return chosen
  }
  for (const id of inTurn) {
    const standIn = standFor(id, inquiry, roster)
    if (standIn !== null) {
      rule.lastId = id
      return standIn
    }
  }
  return null
}

/** Nobody is given what they could not open. */
function maySee(staffId: string, { programs }: Routable, { colleagues }: Roster): boolean {
  const colleague = colleagues.get(staffId)
  if (!colleague) return false
  return colleague.programs === null || programs.some((program) => colleague.programs?.includes(program))
}
