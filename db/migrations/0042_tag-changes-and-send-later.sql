CREATE TABLE "tag_change" (
	"id" uuid PRIMARY KEY NOT NULL,
	"act_id" uuid NOT NULL,
	"inquiry_id" uuid NOT NULL,
	"tag_key" text NOT NULL,
	"tag" text NOT NULL,
	"is_added" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "send_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "tag_change_act" ON "tag_change" USING btree ("act_id");--> statement-breakpoint
CREATE INDEX "tag_change_tag" ON "tag_change" USING btree ("inquiry_id","tag_key","id");