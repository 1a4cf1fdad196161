-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_waits" ON "inquiry" USING btree (coalesce(again_by, promised_by),"id") WHERE closed_at is null and (answered_at is null or again_by is not null);--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_waiting_person" ON "inquiry" USING btree ("received_at","id") WHERE answered_at is not null and closed_at is null and again_by is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_closed" ON "inquiry" USING btree ("received_at","id") WHERE closed_at is not null;
