-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "person_country" ON "person" USING btree ("country","id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "person_lifecycle" ON "person" USING btree ("lifecycle","id") WHERE lifecycle <> 'inquired';
