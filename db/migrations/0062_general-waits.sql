-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_general_waits" ON "inquiry" USING btree (coalesce(again_by, promised_by),"id") WHERE case when names_program then false else closed_at is null and (answered_at is null or again_by is not null) end;--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "inquiry_general";--> statement-breakpoint
-- Without it the planner takes the condition to hold for every second inquiry.
CREATE STATISTICS IF NOT EXISTS "inquiry_general_waits_share" ON (case when names_program then false else closed_at is null and (answered_at is null or again_by is not null) end) FROM "inquiry";
