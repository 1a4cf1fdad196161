ALTER TABLE "inquiry" ADD COLUMN "late_reason" text;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "network" text;--> statement-breakpoint
CREATE INDEX "outbox_networks" ON "outbox" USING btree ("created_at") WHERE network_key is not null;