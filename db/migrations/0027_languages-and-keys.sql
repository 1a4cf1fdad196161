ALTER TABLE "outbox" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "submission" ADD COLUMN "locale" text DEFAULT 'en' NOT NULL;--> statement-breakpoint
ALTER TABLE "draft" ADD CONSTRAINT "draft_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");--> statement-breakpoint
ALTER TABLE "inquiry_tag" ADD CONSTRAINT "inquiry_tag_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");--> statement-breakpoint
ALTER TABLE "incoming_mail" ADD CONSTRAINT "incoming_mail_inquiry_fk" FOREIGN KEY ("inquiry_id") REFERENCES "inquiry"("id");
