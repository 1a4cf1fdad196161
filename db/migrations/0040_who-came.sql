ALTER TABLE "event_registration" ADD COLUMN "checked_in_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event_registration" ADD COLUMN "guests_came" integer;