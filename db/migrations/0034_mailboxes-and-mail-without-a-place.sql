CREATE TABLE "mailbox" (
	"name" text PRIMARY KEY NOT NULL,
	"uid_validity" text,
	"last_uid" bigint DEFAULT 0 NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	"held_by" text,
	"held_until" timestamp with time zone,
	"fault" text,
	"fault_since" timestamp with time zone,
	"stuck_uid" bigint,
	"stuck_tries" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "incoming_mail" ADD COLUMN "unplaced_for" text;--> statement-breakpoint
ALTER TABLE "incoming_mail" ADD COLUMN "placed_by_id" uuid;--> statement-breakpoint
ALTER TABLE "incoming_mail" ADD COLUMN "placed_by_name" text;--> statement-breakpoint
ALTER TABLE "incoming_mail" ADD COLUMN "placed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "incoming_mail_placed" ON "incoming_mail" USING btree ("placed_at") WHERE placed_at is not null;