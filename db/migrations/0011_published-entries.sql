CREATE TABLE "published_entry" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"locale" text NOT NULL,
	"key" text NOT NULL,
	"revision_id" uuid NOT NULL,
	"type_version" integer NOT NULL,
	"title" text NOT NULL,
	"summary" json NOT NULL,
	"position" double precision NOT NULL,
	"date" timestamp with time zone,
	"topics" text[] NOT NULL,
	"path" text,
	"text" text NOT NULL,
	CONSTRAINT "published_entry_key" UNIQUE("type","locale","key")
);
--> statement-breakpoint
ALTER TABLE "published_entry" ADD CONSTRAINT "published_entry_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "published_entry" ADD CONSTRAINT "published_entry_revision_id_revision_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."revision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "published_entry_position" ON "published_entry" USING btree ("type","locale","position","key");--> statement-breakpoint
CREATE INDEX "published_entry_date" ON "published_entry" USING btree ("type","locale","date","key");--> statement-breakpoint
CREATE INDEX "published_entry_title" ON "published_entry" USING btree ("type","locale","title","key");--> statement-breakpoint
CREATE INDEX "published_entry_topics" ON "published_entry" USING gin ("topics");--> statement-breakpoint
CREATE INDEX "published_entry_version" ON "published_entry" USING btree ("type","type_version");--> statement-breakpoint
-- What is published already, under version 0: lists read its revisions until the job has written the rows anew.
INSERT INTO "published_entry" ("document_id", "type", "locale", "key", "revision_id", "type_version", "title", "summary", "position", "topics", "text")
  SELECT "id", "type", "locale", "key", "published_revision_id", 0, "key", '{}', 0, '{}', '' FROM "document" WHERE "published_revision_id" IS NOT NULL;
