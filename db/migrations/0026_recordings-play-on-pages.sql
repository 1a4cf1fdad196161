ALTER TABLE "media_file" ALTER COLUMN "media_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "media_file" ADD COLUMN "type" text DEFAULT 'image/webp' NOT NULL;