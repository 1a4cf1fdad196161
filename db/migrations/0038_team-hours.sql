ALTER TABLE "team" ADD COLUMN "hours" text;--> statement-breakpoint
ALTER TABLE "assignment" ADD COLUMN "hours" text;--> statement-breakpoint
CREATE INDEX "assignment_hours" ON "assignment" USING btree ("inquiry_id","at") WHERE hours is not null;