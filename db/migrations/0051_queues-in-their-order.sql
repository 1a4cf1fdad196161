-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_undelivered" ON "inquiry" USING btree (coalesce(again_by, promised_by),"id") WHERE again_for = 'undelivered' and closed_at is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "submission_sourced" ON "submission" USING btree ("inquiry_id") WHERE source <> '{}';--> statement-breakpoint
-- As of the words of the site: what is put off is read whole by each search.
ALTER INDEX IF EXISTS "name_word_trigrams" SET (fastupdate = off);
