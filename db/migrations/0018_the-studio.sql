CREATE TABLE "content_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"revision_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"ran" text[] NOT NULL,
	"findings" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "content_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"act" text NOT NULL,
	"revision_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"planned_by" text NOT NULL,
	"planned_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text
);
--> statement-breakpoint
CREATE TABLE "content_review" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"revision_id" uuid NOT NULL,
	"asked_by" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"note" text NOT NULL,
	"ended_at" timestamp with time zone,
	"outcome" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "preview_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "preview_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "content_unsaved" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"staff_id" text NOT NULL,
	"based_on" uuid NOT NULL,
	"data" json NOT NULL,
	"typed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "content_unsaved_editor" UNIQUE("document_id","staff_id")
);
--> statement-breakpoint
ALTER TABLE "document" ADD COLUMN "trashed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "revision" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "content_check" ADD CONSTRAINT "content_check_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_plan" ADD CONSTRAINT "content_plan_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_plan" ADD CONSTRAINT "content_plan_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_review" ADD CONSTRAINT "content_review_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_review" ADD CONSTRAINT "content_review_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "preview_link" ADD CONSTRAINT "preview_link_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "content_unsaved" ADD CONSTRAINT "content_unsaved_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "content_check_revision" ON "content_check" USING btree ("revision_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "content_plan_open" ON "content_plan" USING btree ("document_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "content_plan_document" ON "content_plan" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "content_plan_revision" ON "content_plan" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "content_plan_due" ON "content_plan" USING btree ("at") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "content_review_open" ON "content_review" USING btree ("document_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "content_review_document" ON "content_review" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "content_review_revision" ON "content_review" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "preview_link_document" ON "preview_link" USING btree ("document_id");--> statement-breakpoint
CREATE INDEX "preview_link_expiry" ON "preview_link" USING btree ("expires_at");--> statement-breakpoint
-- Titles of what is published are known already; of other revisions the list shows the key until they are saved again.
UPDATE "revision" SET "title" = "published_entry"."title" FROM "published_entry"
  WHERE "published_entry"."revision_id" = "revision"."id" AND "published_entry"."type_version" > 0;
