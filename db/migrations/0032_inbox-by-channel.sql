-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "inquiry_channel" ON "inquiry" USING btree ("channel","received_at","id") WHERE channel <> 'form';
