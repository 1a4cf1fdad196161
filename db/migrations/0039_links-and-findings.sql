CREATE TABLE "link_check" (
	"address" text PRIMARY KEY NOT NULL,
	"checked_at" timestamp with time zone,
	"status" integer,
	"failure" text,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "upkeep_finding" (
	"document_id" uuid NOT NULL,
	"fingerprint" text NOT NULL,
	"revision_id" uuid NOT NULL,
	"finding" json NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "upkeep_finding_document_id_fingerprint_pk" PRIMARY KEY("document_id","fingerprint")
);
--> statement-breakpoint
CREATE INDEX "link_check_turn" ON "link_check" USING btree ("checked_at");