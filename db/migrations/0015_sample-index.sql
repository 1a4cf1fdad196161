-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "submission_sample" ON "submission" USING btree ("id") WHERE source ? 'sample';
