DROP TABLE "content_version" CASCADE;--> statement-breakpoint
DROP INDEX "inquiry_newest";--> statement-breakpoint
DROP INDEX "submission_waiting";--> statement-breakpoint
DROP INDEX "submission_quarantined";--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "sweep_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
CREATE INDEX "inquiry_open" ON "inquiry" USING btree ("received_at","id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "inquiry_answered" ON "inquiry" USING btree ("received_at","id") WHERE answered_at is not null;--> statement-breakpoint
CREATE INDEX "submission_failed" ON "submission" USING btree ("state_changed_at") WHERE state = 'failed';--> statement-breakpoint
CREATE INDEX "outbox_recipient" ON "outbox" USING btree (lower("to_address"),"created_at");--> statement-breakpoint
CREATE INDEX "inquiry_newest" ON "inquiry" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "submission_waiting" ON "submission" USING btree ("sweep_at") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "submission_quarantined" ON "submission" USING btree ("received_at","id") WHERE state = 'quarantined';