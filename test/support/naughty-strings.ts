import { createRequire } from 'node:module'
import { inquiries } from '../../src/core/inquiries/table.ts'
import { people } from '../../src/core/people/table.ts'
import { newId } from '../../src/kernel/ids.ts'
import type { Db } from '../../src/platform/database/database.ts'

const all: string[] = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json')

/** The big list of naughty strings, without what no database keeps. */
export const naughtyStrings = all.filter(
  (text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\u0000'),
)

/** People with such names who ask such questions, each an open inquiry of its own, due in their order. @returns the ids of the inquiries */
export async function addNaughtyInquiries(
  { db }: { db: Db },
  asked: readonly { name: string; message: string }[],
): Promise<string[]> {
  const rows = asked.map(({ name, message }, at) => {
    const [personId, receivedAt] = [newId(), new Date(Date.now() - 3600_000 + at)]
    const email = `${personId}@example.org`
    return { id: newId(), personId, name, message, email, receivedAt }
  })
  await db.insert(people).values(
    rows.map(({ personId, name, email, receivedAt }) => ({
      id: personId,
      firstName: name,
      lastName: 'Tables',
      salutation: '',
      email,
      emailKey: email,
      country: null,
      employer: name,
      createdAt: receivedAt,
    })),
  )
  await db.insert(inquiries).values(
    rows.map(({ id, personId, message, receivedAt }) => ({
      id,
      personId,
      receipt: `R-${id}`,
      interest: 'general',
      message,
      receivedAt,
      promisedBy: receivedAt,
    })),
  )
  return rows.map(({ id }) => id)
}

/** Those of which a browser, a template or a router could make something else than text. */
export const naughtyMarkup = naughtyStrings.filter((text) => /[<>&"'`{}$%\\/:]/.test(text))
