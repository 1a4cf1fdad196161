import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import { isAmong } from '../../platform/database/is-among.ts'
import { languages, type Language } from '../../kernel/languages.ts'
import { staffRoles, type Actor, type Ctx } from '../context.ts'
import { permissionsOf } from './permissions.ts'
import { staff } from './table.ts'

/** The names of colleagues by id, of those who left too. */
export async function findStaffNames(
  { db }: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(isAmong(staff.id, new Set(ids)))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Everyone who has joined, by name, also those who left. */
export async function listStaffNames({ db }: Pick<Ctx, 'db'>): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(isNotNull(staff.joinedAt))
    .orderBy(staff.name, staff.id)
}

/** Colleagues who answer inquiries, by name: to whom one can be given. */
export async function listAnsweringColleagues({
  db,
}: Pick<Ctx, 'db'>): Promise<{ id: string; name: string; programs: string[] | null }[]> {
  const { id, name, programs } = staff
  return db.select({ id, name, programs }).from(staff).where(answers).orderBy(staff.name)
}

/** The same, with the only programs of each; null for all. */
export async function listAnsweringPrograms({
  db,
}: Pick<Ctx, 'db'>): Promise<Map<string, { name: string; programs: string[] | null }>> {
  const rows = await db
    .select({ id: staff.id, name: staff.name, programs: staff.programs })
    .from(staff)
    .where(answers)
  return new Map(rows.map(({ id, ...rest }) => [id, rest]))
}

/** The same as who acts, each with their address: what is counted for a colleague reaches as far as they do. */
export async function listAnsweringStaff({
  db,
}: Pick<Ctx, 'db'>): Promise<(Extract<Actor, { kind: 'staff' }> & Addressed)[]> {
  const rows = await db
    .select({
      id: staff.id,
      name: staff.name,
      role: staff.role,
      programs: staff.programs,
      email: staff.email,
      language: staff.language,
    })
    .from(staff)
    .where(answers)
    .orderBy(staff.id)
  return rows.map(({ language, ...row }) => ({ kind: 'staff', ...row, locale: localeOf(language) }))
}

type Addressed = {
  email: string
  /** What mail to them is written in; undefined for the school's own language. */
  locale: string | undefined
}

/** For `queueMail`. A row that says `en` would speak the school's own language: this says English where a colleague chose it. */
export const localeOf = (language: Language | null): string | undefined =>
  language === null ? undefined : languages[language].tag

/** Colleagues who edit the site, each with their address, by name. */
export async function listEditingStaff({
  db,
}: Pick<Ctx, 'db'>): Promise<{ id: string; name: string; email: string }[]> {
  return db
    .select({ id: staff.id, name: staff.name, email: staff.email })
    .from(staff)
    .where(and(inArray(staff.role, editing), isNull(staff.disabledAt), isNotNull(staff.joinedAt)))
    .orderBy(staff.name, staff.id)
}

/** Colleagues who may publish, each with their address, by name. */
export async function listPublishingStaff({
  db,
}: Pick<Ctx, 'db'>): Promise<({ id: string; name: string } & Addressed)[]> {
  const rows = await db
    .select({ id: staff.id, name: staff.name, email: staff.email, language: staff.language })
    .from(staff)
    .where(and(inArray(staff.role, publishing), isNull(staff.disabledAt), isNotNull(staff.joinedAt)))
    .orderBy(staff.name, staff.id)
  return rows.map(({ language, ...rest }) => ({ ...rest, locale: localeOf(language) }))
}

/** The names and addresses of colleagues who may sign in, by id. */
export async function findAddressed(
  { db }: Pick<Ctx, 'db'>,
  ids: readonly string[],
): Promise<Map<string, { name: string } & Addressed>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: staff.id, name: staff.name, email: staff.email, language: staff.language })
    .from(staff)
    .where(and(isAmong(staff.id, new Set(ids)), isNull(staff.disabledAt), isNotNull(staff.joinedAt)))
  return new Map(rows.map(({ id, language, ...rest }) => [id, { ...rest, locale: localeOf(language) }]))
}

/** One of them; null where there is none. */
export async function findAnsweringColleague(
  { db }: Pick<Ctx, 'db'>,
  id: string,
): Promise<{ id: string; name: string; programs: readonly string[] | null } | null> {
  const [row] = await db
    .select({ id: staff.id, name: staff.name, programs: staff.programs })
    .from(staff)
    .where(and(eq(staff.id, id), answers))
  return row ?? null
}

const editing = staffRoles.filter((role) => permissionsOf(role).includes('content:edit'))
const publishing = staffRoles.filter((role) => permissionsOf(role).includes('content:publish'))
const answering = staffRoles.filter((role) => permissionsOf(role).includes('inquiry:answer'))
const answers = and(inArray(staff.role, answering), isNull(staff.disabledAt), isNotNull(staff.joinedAt))
