ALTER TABLE "inquiry" ADD COLUMN "again_for" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "cc" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "report" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "report_said" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "reported_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "undelivered_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answer" ADD COLUMN "answer_by" timestamp with time zone;