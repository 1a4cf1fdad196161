-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "fact_import" ON "fact" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "person_name_key" ON "person" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "person_merged_into" ON "person" USING btree ("merged_into") WHERE merged_into is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "person_uncompared" ON "person" USING btree ("id") WHERE compared_at is null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "person_import" ON "person" USING btree ("import_id") WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "person_newest" ON "person" USING btree ("created_at","id");
