import type { Client } from 'pg'

/** Everything that is filled, in an order in which rows exist before what refers to them. */
const tables = [
  'person',
  'inquiry',
  'inquiry_program',
  'submission',
  'fact',
  'consent',
  'outbox',
  'message',
  'answer',
  'closure',
  'assignment',
  'note',
  'inquiry_tag',
  'audit_entry',
]

/**
 * Writes a school's history: so many people with two inquiries each, over three years, of which half a percent wait for an answer
 * and one in 400 submissions is in quarantine. Indexes and foreign keys are taken away meanwhile and made again from their own
 * definitions: a million people take minutes, and one row at a time would take hours.
 */
export async function fillSchool(client: Client, people: number, say: (text: string) => void): Promise<void> {
  const startedAt = performance.now()
  await client.query(
    `set maintenance_work_mem = '256MB'; set synchronous_commit = off; set statement_timeout = 0`,
  )
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(findIndexes, [tables])
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(findKeys, [
    tables,
  ])
  for (const { table, name } of keys) await client.query(`alter table "${table}" drop constraint "${name}"`)
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  for (const [name, statement] of Object.entries(statements(people))) {
    const { rowCount } = await client.query(statement)
    if (rowCount) say(`${name}: ${rowCount} rows`)
  }
  for (const { definition } of indexes) await client.query(definition)
  for (const { table, name, definition } of keys)
    await client.query(`alter table "${table}" add constraint "${name}" ${definition} not valid`)
  // What autovacuum would do in the hours after: without it no index alone can answer.
  for (const table of tables) await client.query(`vacuum (analyze) "${table}"`)
  say(`filled in ${Math.round((performance.now() - startedAt) / 1000)} s`)
}

const findIndexes = `
  select c.relname as name, pg_get_indexdef(i.indexrelid) as definition
  from pg_index i join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
  where t.relname = any($1) and t.relnamespace = 'public'::regnamespace and not i.indisprimary
    and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`

const findKeys = `
  select t.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
  from pg_constraint k join pg_class t on t.oid = k.conrelid
  where k.contype = 'f' and t.relname = any($1) and t.relnamespace = 'public'::regnamespace`

/** By what they are about. Every value follows from its number, so that two runs fill the same. */
function statements(people: number): Record<string, string> {
  const inquiries = 2 * people
  const vocabulary = `'${words.join(' ')}'`
  return {
    'what is drawn from': `
      create function pg_temp.pick(list text[], n bigint, salt int) returns text language sql immutable as
        $$ select list[1 + (hashint8(n * 31 + salt)::bigint & 2147483647) % cardinality(list)] $$;
      create function pg_temp.id(kind text, at timestamptz, n bigint) returns uuid language sql immutable as
        $$ select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(kind || n), 1, 3)
          || '8' || substr(md5(kind || n), 4, 15))::uuid $$;
      create temporary table made as
      select n, (n * 7919) % ${people} as who,
        now() - interval '3 years' + n * (interval '3 years' / ${inquiries}) as at,
        hashint8(n)::bigint & 1023 as die
      from generate_series(1, ${inquiries}::bigint) n;
      alter table made add column id uuid, add column person uuid, add column submission uuid, add column answered boolean, add column closed boolean,
        add column receipt text;
      update made set id = pg_temp.id('i', at, n), person = pg_temp.id('p', '2020-01-01', who), submission = pg_temp.id('s', at, n),
        answered = n < ${inquiries} * 0.9 or (n < ${inquiries} * 0.999 and die > 40),
        closed = n < ${inquiries} * 0.9 and die > 300,
        receipt = 'R-' || upper(substr(md5('r' || n), 1, 4) || '-' || substr(md5('r' || n), 5, 4) || '-' || substr(md5('r' || n), 9, 4))`,
    people: `
      insert into person (id, email, email_key, salutation, first_name, last_name, country, employer, created_at, name_key, compared_at)
      select pg_temp.id('p', '2020-01-01', n), lower(first || '.' || last) || n || '@example.org', null, '', first, last,
        pg_temp.pick('{US,GB,IN,CN,NG,BR,DE,KR,MX,ET}', n, 3), pg_temp.pick('{"",Example Hospital,St. Mary Clinic,Ministry of Health}', n, 4),
        timestamptz '2020-01-01', lower(first || ' ' || last), now()
      from (select n, pg_temp.pick('${firstNames}', n, 1) as first,
          pg_temp.pick('${lastNames}', n, 2) || pg_temp.pick('${endings}', n, 5) as last
        from generate_series(0, ${people - 1}::bigint) n) one`,
    'words of names': `
      insert into name_word select distinct word from person, regexp_split_to_table(fold_text(first_name || ' ' || last_name), '[^[:alnum:]]+') as word
      on conflict do nothing`,
    inquiries: `
      insert into inquiry (id, person_id, receipt, name, channel, interest, message, received_at, promised_by, answered_at, promise_kept, closed_at)
      select m.id, m.person, m.receipt, p.first_name || ' ' || p.last_name, case when m.die < 40 then 'phone' else 'form' end, 'student',
        (select string_agg(pg_temp.pick(string_to_array(${vocabulary}, ' '), m.n, w), ' ') from generate_series(1, 12 + (m.die % 30)::int) w),
        m.at, m.at + interval '2 days', case when m.answered then m.at + interval '1 day' end, case when m.answered then true end,
        case when m.closed then m.at + interval '2 days' end
      from made m join person p on p.id = m.person`,
    'programs of inquiries': `
      insert into inquiry_program
      select id, pg_temp.pick(keys, n, 6) from made, (select array_agg(key) as keys from document where type = 'program' and locale = 'en') offered
      union select id, pg_temp.pick(keys, n, 7) from made, (select array_agg(key) as keys from document where type = 'program' and locale = 'en') offered where die < 300`,
    submissions: `
      insert into submission (id, receipt, content_hash, received_at, content_type, body, inquiry, source, posted_from, verdict, state, server, inquiry_id, state_changed_at, sweep_at)
      select m.submission, m.receipt, sha256(m.receipt::bytea), m.at, 'application/x-www-form-urlencoded', convert_to(i.message, 'UTF8'),
        jsonb_build_object('salutation', '', 'first_name', p.first_name, 'last_name', p.last_name, 'email', p.email, 'country', p.country, 'country_typed', null,
          'employer', p.employer, 'programs', jsonb_build_array('bioethics'), 'interest', 'student', 'message', i.message, 'consent_email', false),
        case when m.die < 100 then jsonb_build_object('utm_source', pg_temp.pick('{spring,autumn,fair}', m.n, 8)) else '{}' end,
        '/', '{"weight":0,"reasons":[],"quarantine":false}', 'worked', 'bench', m.id, m.at, m.at
      from made m join inquiry i on i.id = m.id join person p on p.id = m.person`,
    'doubtful submissions': `
      insert into submission (id, receipt, content_hash, received_at, content_type, body, inquiry, posted_from, verdict, state, server, state_changed_at, sweep_at)
      select pg_temp.id('q', s.received_at, hashtext(s.receipt)), 'R-' || translate(upper(substr(md5('q' || s.receipt), 1, 14)), ' ', ''), s.content_hash,
        s.received_at, s.content_type, s.body, s.inquiry, s.posted_from, '{"weight":120,"reasons":["trap","no-proof"],"quarantine":true}',
        case when hashtext(s.receipt) % 10 = 0 then 'quarantined' else 'discarded' end, 'bench', s.received_at, s.received_at
      from submission s where hashtext(s.receipt) % 40 = 0`,
    facts: `
      insert into fact (id, person_id, field, value, submission_id, state, at)
      select pg_temp.id('f' || field, m.at, m.n), m.person, field, field, m.submission, 'known', m.at from made m, unnest('{country,employer}'::text[]) field`,
    consents: `
      insert into consent (id, person_id, submission_id, purpose, wording, locale, at)
      select pg_temp.id('c', at, n), person, submission, 'email', 'Yes, you may write to me.', 'en', at from made where die < 500`,
    mail: `
      insert into outbox (id, template, data, to_name, to_address, mailbox_key, inquiry_id, state, created_at, sent_at)
      select pg_temp.id(template, m.at, m.n), template, '{}', p.last_name, p.email, p.email, m.id, 'sent', m.at + late, m.at + late
      from made m join person p on p.id = m.person,
        (values ('acknowledgement', interval '0'), ('reply', interval '1 day')) sent(template, late)
      where template = 'acknowledgement' or m.answered`,
    messages: `
      insert into message (id, inquiry_id, staff_id, staff_name, at, text, mail_id, key)
      select pg_temp.id('m', at, n), id, '${staffId}', 'Cleo Counselor', at + interval '1 day', 'Dear applicant, yes.', pg_temp.id('reply', at, n),
        pg_temp.id('k', at, n) from made where answered`,
    answers: `
      insert into answer (id, inquiry_id, staff_id, staff_name, at, how, message_id, note, counts_from, key)
      select pg_temp.id('a', at, n), id, '${staffId}', 'Cleo Counselor', at + interval '1 day', 'mail', pg_temp.id('m', at, n), '', at + interval '1 day',
        pg_temp.id('k', at, n) from made where answered`,
    closures: `
      insert into closure (id, inquiry_id, staff_id, staff_name, at, note)
      select pg_temp.id('x', at, n), id, '${staffId}', 'Cleo Counselor', at + interval '2 days', '' from made where closed`,
    assignments: `
      insert into assignment (id, inquiry_id, staff_id, staff_name, at)
      select pg_temp.id('g', at, n), id, (array['${staffId}', '${otherId}']::uuid[])[1 + n % 2], 'Cleo Counselor', at from made where die % 2 = 0`,
    notes: `
      insert into note (id, inquiry_id, staff_id, staff_name, at, text, key)
      select pg_temp.id('n', at, n), id, '${staffId}', 'Cleo Counselor', at, 'Called back.', pg_temp.id('nk', at, n) from made where die < 60`,
    tags: `
      insert into inquiry_tag (inquiry_id, tag_key, tag, staff_id, staff_name, at)
      select id, tag, tag, '${staffId}', 'Cleo Counselor', at from (select *, pg_temp.pick('{visa,funding,transfer}', n, 9) as tag from made where die < 30) m`,
    audit: `
      insert into audit_entry (id, at, actor, verb, subject_type, subject_id, details, request_id)
      select pg_temp.id('u', at, n), at, 'system:worker', 'inquiry.opened', 'inquiry', id::text, '{}', 'bench' from made`,
  }
}

export const staffId = '0198c0de-0000-7000-8000-000000000003'
const otherId = '0198c0de-0000-7000-8000-000000000004'

const firstNames =
  '{Ada,Ana,Björn,Chidi,Dalia,Élise,Fatou,Grace,Hanako,Ivan,Jorge,Kofi,Leïla,Mei,Noor,Olu,Priya,Quang,Rosa,Søren,Tariq,Uma,Vera,Wei,Ximena,Yusuf,Zoë}'
const lastNames =
  '{Abebe,Becker,Castro,Diallo,Evans,Fischer,Garcia,Haddad,Ito,Jensen,Kim,Lopez,Mensah,Nguyen,Okafor,Park,Quispe,Rossi,Silva,Tanaka}'
const endings = '{"",son,ova,ez,ski,-Lee,-Smith,man,sen,ette}'
const words = [
  'I would like to know whether the program can be taken part-time while working as a nurse in a hospital far away',
  'what does it cost and is there aid for students from abroad or a waiver of the application fee and when is the deadline',
  'my degree is in biology chemistry engineering law medicine pharmacy dentistry statistics philosophy and I published research',
  'visa housing childcare insurance transcript recommendation letter essay interview scholarship employer tuition capstone thesis mentor',
]
  .join(' ')
  .split(' ')
