CREATE TABLE "answer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"how" text NOT NULL,
	"message_id" uuid,
	"note" text NOT NULL,
	"counts_from" timestamp with time zone,
	"undone_at" timestamp with time zone,
	"key" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "assignment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"note" text NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_for" text
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"mail_id" uuid NOT NULL,
	"key" uuid NOT NULL
);
--> statement-breakpoint
DROP INDEX "outbox_recipient";--> statement-breakpoint
ALTER TABLE "inquiry" ADD COLUMN "promise_kept" boolean;--> statement-breakpoint
ALTER TABLE "inquiry" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "mailbox_key" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "network_key" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "held_for" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "leaves_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "claimed_by" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "relay_said" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "relay_said_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "failed_for" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "released_by" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "released_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_inquiry" ON "answer" USING btree ("inquiry_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "answer_message" ON "answer" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "answer_key" ON "answer" USING btree ("key");--> statement-breakpoint
CREATE UNIQUE INDEX "assignment_current" ON "assignment" USING btree ("inquiry_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "assignment_staff" ON "assignment" USING btree ("staff_id","inquiry_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "closure_current" ON "closure" USING btree ("inquiry_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "message_inquiry" ON "message" USING btree ("inquiry_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "message_mail" ON "message" USING btree ("mail_id");--> statement-breakpoint
CREATE UNIQUE INDEX "message_key" ON "message" USING btree ("key");--> statement-breakpoint
CREATE INDEX "inquiry_due" ON "inquiry" USING btree ("promised_by","id") WHERE answered_at is null and closed_at is null;--> statement-breakpoint
CREATE INDEX "outbox_newest" ON "outbox" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_state" ON "outbox" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "outbox_acknowledged_mailbox" ON "outbox" USING btree ("mailbox_key","created_at") WHERE template = 'acknowledgement' and state <> 'held';--> statement-breakpoint
CREATE INDEX "outbox_acknowledged_network" ON "outbox" USING btree ("network_key","created_at") WHERE template = 'acknowledgement' and state <> 'held';--> statement-breakpoint
CREATE INDEX "outbox_acknowledged" ON "outbox" USING btree ("created_at") WHERE template = 'acknowledgement' and state <> 'held';--> statement-breakpoint
ALTER TABLE "answer" ADD CONSTRAINT "answer_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_mail_fk" FOREIGN KEY ("mail_id") REFERENCES "outbox"("id");--> statement-breakpoint
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");--> statement-breakpoint
UPDATE "outbox" SET "relay_said" = "refusal" WHERE "refusal" IS NOT NULL;--> statement-breakpoint
UPDATE "outbox" SET "held_for" = 'domain' WHERE "state" = 'held';--> statement-breakpoint
UPDATE "outbox" SET "failed_for" = 'refused' WHERE "state" = 'failed';--> statement-breakpoint
-- The ceilings look back one day; older mail needs no key.
UPDATE "outbox" SET "mailbox_key" = lower("to_address") WHERE "created_at" > now() - interval '2 days';
