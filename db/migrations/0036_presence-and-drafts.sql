CREATE TABLE "presence" (
	"inquiry_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"staff_name" text NOT NULL,
	"tab" uuid NOT NULL,
	"doing" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_inquiry_id_staff_id_tab_pk" PRIMARY KEY("inquiry_id","staff_id","tab")
);
--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "copies" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "draft" ADD COLUMN "based_on" jsonb;