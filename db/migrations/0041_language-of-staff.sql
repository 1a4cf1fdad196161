ALTER TABLE "staff" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "staff" ADD CONSTRAINT "staff_language" CHECK (language in ('en', 'es', 'fr', 'zh', 'ar'));