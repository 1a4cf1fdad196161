import type { Client } from 'pg'

/** Fills a school with 5,000 published documents, each of some 2 KB of the demo school's paragraphs and words of its own. */
export async function fillDocuments(client: Client): Promise<void> {
  await client.query(`
    create temporary table paragraph as
      select row_number() over () as n, line from published_entry, regexp_split_to_table(text, E'\\n') as line where length(line) > 80;
    insert into document (id, type, key, created_at)
      select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, case n % 3 when 0 then 'post' else 'page' end, 'p-' || n, now()
      from generate_series(1, 5000) n;
    insert into revision (id, document_id, number, version, data, summary, author, created_at)
      select id, id, 1, 1, '{}', '{}', 'system', now() from document where key like 'p-%';
    insert into published_entry (document_id, type, locale, key, revision_id, type_version, title, summary, position, date, topics, path, text)
      select id, type, 'en', key, id, 1, 'Kirembota ' || key || case when n % 50 = 0 then ' 李明' else '' end, '{}', 0,
        timestamptz '2026-01-01' + n * interval '1 hour', array['kind:news'], '/' || key,
        (select string_agg(line, E'\\n') from generate_series(1, 12) as step
          join paragraph p on p.n = 1 + abs(hashtext(key || '/' || step)) % (select count(*) from paragraph))
      from (select *, row_number() over () as n from document where key like 'p-%') as document`)
}

/** What people look for: words, a phrase, slips, another script, and what only the many documents have. */
export const typedSearches = [
  'program',
  'bioethics',
  'clinical ethics deadline',
  'the history of the school',
  '"master of medical sciences"',
  'bioehtics',
  'imunology xylophone',
  'how much tuition',
  '李明',
  'kirembota',
]
