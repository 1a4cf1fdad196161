-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_broken" ON "inquiry" USING btree ("received_at","id") WHERE promise_kept = false;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "submission_source" ON "submission" USING gin ("source" jsonb_path_ops) WHERE source <> '{}';
