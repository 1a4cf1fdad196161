CREATE TABLE "snippet" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"inquiry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"text" text NOT NULL,
	"key" uuid NOT NULL,
	"version" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_inquiry_id_staff_id_pk" PRIMARY KEY("inquiry_id","staff_id")
);
--> statement-breakpoint
CREATE TABLE "incoming_mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"message_id" text NOT NULL,
	"from_name" text NOT NULL,
	"from_address" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"quoted" text NOT NULL,
	"state" text NOT NULL,
	"found_by" text,
	"is_from_other" boolean DEFAULT false NOT NULL,
	"inquiry_id" uuid,
	"receipt" text,
	"answer_by" timestamp with time zone,
	"attachments" integer DEFAULT 0 NOT NULL,
	"raw" "bytea" NOT NULL,
	CONSTRAINT "incoming_mail_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" uuid PRIMARY KEY NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"edited_at" timestamp with time zone,
	"removed_at" timestamp with time zone,
	"key" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "inquiry_tag" (
	"inquiry_id" uuid NOT NULL,
	"tag_key" text NOT NULL,
	"tag" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "inquiry_tag_inquiry_id_tag_key_pk" PRIMARY KEY("inquiry_id","tag_key")
);
--> statement-breakpoint
CREATE TABLE "saved_view" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"is_shared" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "inquiry" ADD COLUMN "again_by" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "by_id" uuid;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "by_name" text;--> statement-breakpoint
CREATE INDEX "snippet_title" ON "snippet" USING btree ("title");--> statement-breakpoint
CREATE INDEX "incoming_mail_inquiry" ON "incoming_mail" USING btree ("inquiry_id","at");--> statement-breakpoint
CREATE INDEX "incoming_mail_unplaced" ON "incoming_mail" USING btree ("at") WHERE state = 'unplaced';--> statement-breakpoint
CREATE INDEX "note_inquiry" ON "note" USING btree ("inquiry_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "note_key" ON "note" USING btree ("key");--> statement-breakpoint
CREATE INDEX "inquiry_tag_key" ON "inquiry_tag" USING btree ("tag_key","inquiry_id");--> statement-breakpoint
CREATE INDEX "saved_view_staff" ON "saved_view" USING btree ("staff_id");
