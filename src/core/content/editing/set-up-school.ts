import { eq } from 'drizzle-orm'
import { liftedFrom } from '../../../kernel/color.ts'
import { AppError } from '../../../kernel/errors.ts'
import { dayIn } from '../../../kernel/dates.ts'
import { palette } from '../../../kernel/palette.ts'
import { inTransaction, type Ctx } from '../../context.ts'
import { requirePermission } from '../../staff/index.ts'
import type { DataOf } from '../content-type.ts'
import { checkColors, readableRatio } from '../gate/colors.ts'
import { isError } from '../gate/find-findings.ts'
import { loadPublished } from '../load-published.ts'
import { oneAtATime } from '../publish.ts'
import type { ContentTypeName, ContentTypes } from '../registry.ts'
import type { SchoolSetup } from '../school-setup-schema.ts'
import { documents } from '../table.ts'
import { program } from '../types/program.ts'
import { createDocument } from './create-document.ts'
import { findDocumentId } from './find-document.ts'
import { findNewestId } from './find-newest.ts'
import { firstProgram } from './first-program.ts'
import { publishDocument } from './publish-document.ts'
import { saveDocument } from './save-document.ts'

/** Whether a school has ever had a program: until then it is new, and the desk begins with its setup. */
export async function isSetUp({ db }: Pick<Ctx, 'db'>): Promise<boolean> {
  const found = await db
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.type, 'program'))
    .limit(1)
  return found.length > 0
}

/**
 * Publishes what a new school says of itself, and its first program; all or nothing.
 * @returns the program's document, and its path
 * @throws AppError `conflict` where the school has a program, `invalid` by field
 */
export async function setUpSchool(ctx: Ctx, setup: SchoolSetup): Promise<{ id: string; path: string }> {
  requirePermission(ctx, 'content:publish')
  requireReadableColor(setup.color)
  return inTransaction(ctx, async (ctx) => {
    await oneAtATime(ctx)
    if (await isSetUp(ctx))
      throw new AppError('conflict', 'This school is set up. Change the rest under Site, School.')
    const { settings, form } = await findBeginning(ctx)
    const key = keyFor(setup.programName)
    const made = await createDocument(ctx, 'program', key, firstProgram(setup, ctx.now()))
    await requirePublished(ctx, made.id, made.revisionId)
    await change(ctx, 'form', 'inquiry', { ...form, programs: { ...form.programs, order: [key] } })
    await change(ctx, 'settings', 'school', schoolOf(settings, setup, ctx.now()))
    return { id: made.id, path: `/programs/${key}` }
  })
}

function requireReadableColor(color: string): void {
  const [finding] = checkColors({ data: { colors: { accent: color } } })
  if (!finding) return
  const message = `Text in this color is hard to read on white: ${finding.values['ratio']} to 1, where ${readableRatio} to 1 is needed. Choose a darker color.`
  throw new AppError('invalid', message, { color: message })
}

async function findBeginning(ctx: Ctx) {
  const content = await loadPublished(ctx, {
    lists: [],
    documents: [
      { type: 'settings', key: 'school' },
      { type: 'form', key: 'inquiry' },
    ],
  })
  const [settings, form] = [content.get('settings', 'school')?.data, content.get('form', 'inquiry')?.data]
  if (!settings || !form) throw new AppError('conflict', 'Publish the school and its form first.')
  return { settings, form }
}

/** It stays hidden from search engines until someone decides that it is ready. */
const schoolOf = (
  settings: DataOf<ContentTypes['settings']>,
  {
    name,
    shortName,
    address,
    telephone,
    inquiriesEmail,
    timeZone,
    opensAt,
    closesAt,
    businessDays,
    color,
  }: SchoolSetup,
  now: Date,
) => ({
  ...settings,
  name,
  shortName,
  address: address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  telephone,
  inquiriesEmail,
  copyrightHolder: name,
  copyrightYear: Number(dayIn(timeZone, now).slice(0, 4)),
  timeZone,
  colors: { accent: color, accentDark: liftedFrom(palette.dark.paper, color, readableRatio) },
  promise: { ...settings.promise, opensAt, closesAt, businessDays },
  heldDomains: [],
})

async function change(ctx: Ctx, type: ContentTypeName, key: string, data: object): Promise<void> {
  const id = await findDocumentId(ctx, type, key)
  if (id === null) throw new Error(`document ${type}:${key} vanished`)
  await requirePublished(ctx, id, await saveDocument(ctx, id, data, await findNewestId(ctx, id)))
}

async function requirePublished(ctx: Ctx, id: string, revisionId: string): Promise<void> {
  const { isPublished, check } = await publishDocument(ctx, id, revisionId)
  if (isPublished) return
  const paths = check.findings.filter(isError).map(({ code, path }) => `${path} (${code})`)
  throw new AppError('invalid', `The checks before publishing found errors: ${paths.join(', ')}.`)
}

/** The address of a program from its name; a plain one where the name has no letters for it. */
function keyFor(name: string): string {
  const key = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replaceAll(/^-|-$/g, '')
  return program.key.safeParse(key).success ? key : 'first-program'
}
