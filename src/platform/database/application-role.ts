import { Client } from 'pg'
import { deriveKey } from '../secrets/derive-key.ts'

export const databaseName = 'prospectus'
export const applicationUser = 'prospectus_app'

/** Derived, so that a data folder of any age needs no further secret in it. */
export const passwordOfApplication = (superuserPassword: string): string =>
  deriveKey(superuserPassword, 'application role').toString('base64url')

/**
 * Makes the application's role and database where they are missing. The role owns its database, and so may create trusted extensions, and
 * has no other right: an SQL injection reaches neither files nor programs. What an earlier version made as superuser becomes the role's.
 */
export async function ownDatabase(superuserUrl: string, password: string): Promise<void> {
  const isNew = await asSuperuser(superuserUrl, 'postgres', async (client) => {
    if (!(await isThere(client, 'select from pg_roles where rolname = $1', applicationUser)))
      await client.query(`create role ${applicationUser} login nosuperuser password '${password}'`)
    if (await isThere(client, 'select from pg_database where datname = $1', databaseName)) return false
    await client.query(`create database ${databaseName} owner ${applicationUser}`)
    return true
  })
  if (!isNew) await asSuperuser(superuserUrl, databaseName, handOver)
}

async function handOver(client: Client): Promise<void> {
  const ours = `select from pg_database where datname = $1 and datdba = '${applicationUser}'::regrole`
  if (await isThere(client, ours, databaseName)) return
  await client.query('begin')
  await client.query(giveEverything)
  // Last: it says that all the rest was done.
  await client.query(`alter database ${databaseName} owner to ${applicationUser}`)
  await client.query('commit')
}

/** PostgreSQL's `reassign owned` refuses for the superuser that initdb made. What belongs to a table, an index or an extension follows it. */
const giveEverything = `
  do $$
  declare command text;
  begin
    for command in
      with schemas as (
        select oid, nspname from pg_namespace
        where nspname not like 'pg\\_%' and nspname <> 'information_schema'
      ), of_extensions as (select classid, objid from pg_depend where deptype = 'e')
      select format('alter schema %I owner to ${applicationUser}', nspname) from schemas where nspname <> 'public'
      union all
      select format('alter %s %I.%I owner to ${applicationUser}',
        case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end,
        s.nspname, c.relname)
      from pg_class c join schemas s on s.oid = c.relnamespace
      where c.relkind in ('r', 'p', 'v', 'm', 'S')
        and not exists (select from of_extensions d where d.classid = 'pg_class'::regclass and d.objid = c.oid)
        and not (c.relkind = 'S' and exists (
          select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')))
      union all
      select format('alter type %I.%I owner to ${applicationUser}', s.nspname, t.typname)
      from pg_type t join schemas s on s.oid = t.typnamespace
      where t.typtype in ('e', 'd', 'r')
        and not exists (select from of_extensions d where d.classid = 'pg_type'::regclass and d.objid = t.oid)
      union all
      select format('alter routine %s owner to ${applicationUser}', p.oid::regprocedure)
      from pg_proc p join schemas s on s.oid = p.pronamespace
      where not exists (select from of_extensions d where d.classid = 'pg_proc'::regclass and d.objid = p.oid)
    loop
      execute command;
    end loop;
  end $$`

async function isThere(client: Client, query: string, name: string): Promise<boolean> {
  return (await client.query(query, [name])).rowCount === 1
}

async function asSuperuser<Result>(
  url: string,
  database: string,
  act: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({
    connectionString: Object.assign(new URL(url), { pathname: `/${database}` }).href,
  })
  await client.connect()
  try {
    return await act(client)
  } finally {
    await client.end()
  }
}
