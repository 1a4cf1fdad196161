CREATE TABLE "content_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"discussion_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"text" text NOT NULL,
	"key" uuid NOT NULL,
	CONSTRAINT "content_comment_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "content_discussion" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"path" text NOT NULL,
	"quote" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "content_review" ADD COLUMN "reviewer_id" uuid;--> statement-breakpoint
ALTER TABLE "content_review" ADD COLUMN "ended_by" text;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "notice" ADD COLUMN "title" text;--> statement-breakpoint
ALTER TABLE "staff_preference" ADD COLUMN "wants_reviews" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "staff_preference" ADD COLUMN "wants_upkeep" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "content_comment" ADD CONSTRAINT "content_comment_discussion_id_content_discussion_id_fk" FOREIGN KEY ("discussion_id") REFERENCES "public"."content_discussion"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "content_comment_discussion" ON "content_comment" USING btree ("discussion_id","at");--> statement-breakpoint
CREATE INDEX "content_discussion_document" ON "content_discussion" USING btree ("document_id","created_at");