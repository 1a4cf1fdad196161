-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_in_part" ON "inquiry" USING btree ("promised_by","id") WHERE answered_at is null and first_answered_at is not null;
