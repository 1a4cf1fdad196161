CREATE TABLE "backup_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	"rows" bigint NOT NULL,
	"bytes" bigint NOT NULL,
	"files" integer NOT NULL,
	"proven_at" timestamp with time zone,
	"failed_for" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erased_inquiry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"promised_by" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"promise_kept" boolean,
	"channel" text NOT NULL,
	"interest" text NOT NULL,
	"country" text,
	"source" text NOT NULL,
	"programs" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "erasure" (
	"id" uuid PRIMARY KEY NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"requested_by" text NOT NULL,
	"way" text NOT NULL,
	"person_ids" uuid[] NOT NULL,
	"done_at" timestamp with time zone,
	"counts" jsonb,
	"listed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "retention_rule" (
	"rule" text PRIMARY KEY NOT NULL,
	"months" integer NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"set_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "address_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visit_code" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_key" text NOT NULL,
	"mailbox_key" text NOT NULL,
	"network_key" text,
	"purpose" text NOT NULL,
	"visit_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"mails" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "person_look" (
	"person_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"day" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "person_look_person_id_day_staff_id_pk" PRIMARY KEY("person_id","day","staff_id")
);
--> statement-breakpoint
CREATE TABLE "visit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email_key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consent" ALTER COLUMN "submission_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consent" ADD COLUMN "is_given" boolean DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX "backup_run_newest" ON "backup_run" USING btree ("at");--> statement-breakpoint
CREATE INDEX "erased_inquiry_received" ON "erased_inquiry" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "erasure_waiting" ON "erasure" USING btree ("id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "erasure_unlisted" ON "erasure" USING btree ("id") WHERE listed_at is null;--> statement-breakpoint
CREATE INDEX "address_change_person" ON "address_change" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "visit_code_mailbox" ON "visit_code" USING btree ("mailbox_key","created_at");--> statement-breakpoint
CREATE INDEX "visit_code_network" ON "visit_code" USING btree ("network_key","created_at");--> statement-breakpoint
CREATE INDEX "visit_code_created" ON "visit_code" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "visit_address" ON "visit" USING btree ("email_key");