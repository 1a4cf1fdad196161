-- outside a transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "incoming_mail_receipt" ON "incoming_mail" USING btree ("receipt") WHERE receipt is not null;--> statement-breakpoint
-- Mail that opened an inquiry belongs to it: what it brought along is read there.
UPDATE "incoming_mail" m SET "inquiry_id" = s."inquiry_id" FROM "submission" s
WHERE m."receipt" = s."receipt" AND m."state" = 'opened' AND m."inquiry_id" IS NULL AND s."inquiry_id" IS NOT NULL;
