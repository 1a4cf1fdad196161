import { fullName } from '../../kernel/names.ts'
import type { Ctx } from '../context.ts'
import { findAsked } from '../inquiries/index.ts'
import { givesAnswers } from '../intake/index.ts'
import { findAcknowledgements } from '../outreach/index.ts'
import { findBodies, findVersions, type Inquiry, type SubmissionState } from '../submissions/index.ts'

type Row = {
  readonly id: string
  readonly state: SubmissionState
  readonly inquiryId: string | null
  readonly inquiry: Inquiry
}

/** Bodies may be large: a hundred of the largest take 13 MB. */
const bodiesAtOnce = 100

/** Of stored submissions the ids of those whose body, inquiry or acknowledgement says something else than their answers. */
export async function findOtherAnswers(ctx: Ctx, rows: readonly Row[]): Promise<Set<string>> {
  const others = new Set<string>()
  const present = rows.filter(({ state }) => state !== 'erased')
  for (let at = 0; at < present.length; at += bodiesAtOnce) {
    const some = present.slice(at, at + bodiesAtOnce)
    const bodies = await findBodies(
      ctx,
      some.map(({ id }) => id),
    )
    for (const { id, inquiry } of some) {
      const body = bodies.get(id)
      if (body && !(await givesAnswers(body, inquiry))) others.add(id)
    }
  }
  const worked = present.filter(({ state }) => state === 'worked')
  const told = await findToldOtherwise(ctx, [...new Set(worked.flatMap(({ inquiryId }) => inquiryId ?? []))])
  for (const { id, inquiryId } of worked) if (inquiryId && told.has(inquiryId)) others.add(id)
  return others
}

/** Inquiries that ask, or whose mail quotes, what none of their submissions said. */
async function findToldOtherwise(ctx: Ctx, inquiryIds: readonly string[]): Promise<Set<string>> {
  if (inquiryIds.length === 0) return new Set()
  const asked = await findAsked(ctx, inquiryIds)
  const acknowledgements = await findAcknowledgements(ctx, inquiryIds)
  // Last: a correction that is worked meanwhile adds a version, and takes none away.
  const versions = await findVersions(ctx, inquiryIds)
  return new Set(
    inquiryIds.filter((id) => {
      const said = (versions.get(id) ?? []).map(({ inquiry }) => inquiry)
      const inquiry = asked.get(id)
      const mails = acknowledgements.get(id) ?? []
      return (
        (inquiry && !said.some((each) => asks(inquiry, each))) ||
        mails.some((mail) => !said.some((each) => tells(mail, each)))
      )
    }),
  )
}

const asks = (
  { name, interest, message }: { name: string; interest: string; message: string },
  said: Inquiry,
): boolean => message === said.message && interest === said.interest && isNameOf(name, said)

/** Inquiries of early versions have no name of their own, and earlier ones than this put the first name first in every script. */
const isNameOf = (name: string, { first_name, last_name }: Inquiry): boolean =>
  ['', fullName(first_name, last_name), `${first_name} ${last_name}`.trim()].includes(name)

/** What may hold a link is not quoted. */
const tells = ({ address, quoted }: { address: string; quoted: string }, said: Inquiry): boolean =>
  address === said.email && (quoted === '' || quoted === said.message)
