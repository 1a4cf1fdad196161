import { sql } from 'drizzle-orm'

/** With those whose person was erased: figures go on counting them; nobody owes these an answer. */
export const allInquiries = sql`(
  select id, receipt, person_id, received_at, promised_by, answered_at, first_answered_at, closed_at, promise_kept, channel, interest, is_sample,
    null::text as erased_country, null::text as erased_source, null::text[] as erased_programs from inquiry
  union all
  select id, null, null, received_at, null, answered_at, first_answered_at, null, promise_kept, channel, interest, false, country, source, programs from erased_inquiry)`
