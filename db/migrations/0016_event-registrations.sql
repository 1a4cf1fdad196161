CREATE TABLE "event_registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"first_name" text NOT NULL,
	"last_name" text NOT NULL,
	"email" text NOT NULL,
	"mailbox_key" text NOT NULL,
	"guests" integer NOT NULL,
	"access_needs" text NOT NULL,
	"question" text NOT NULL,
	"state" text NOT NULL,
	"registered_at" timestamp with time zone NOT NULL,
	"state_changed_at" timestamp with time zone NOT NULL,
	"told" text NOT NULL,
	"reminded_at" timestamp with time zone,
	"needs_forgotten_at" timestamp with time zone,
	"repeats" integer DEFAULT 0 NOT NULL,
	"network_key" text,
	"receipt" text,
	CONSTRAINT "event_registration_state" CHECK (state in ('registered', 'waiting', 'held', 'canceled')),
	CONSTRAINT "event_registration_guests" CHECK (guests between 0 and 9)
);
--> statement-breakpoint
CREATE UNIQUE INDEX "event_registration_address" ON "event_registration" USING btree ("event_id",lower("email")) WHERE state <> 'canceled';--> statement-breakpoint
CREATE INDEX "event_registration_queue" ON "event_registration" USING btree ("event_id","state","registered_at","id");--> statement-breakpoint
CREATE INDEX "event_registration_active" ON "event_registration" USING btree ("event_id") WHERE state <> 'canceled' and needs_forgotten_at is null;--> statement-breakpoint
CREATE INDEX "event_registration_network" ON "event_registration" USING btree ("network_key","registered_at") WHERE network_key is not null;--> statement-breakpoint
CREATE INDEX "event_registration_mailbox" ON "event_registration" USING btree ("mailbox_key","registered_at");--> statement-breakpoint
-- Modules do not import each other's tables: only the database knows this key.
ALTER TABLE "event_registration" ADD CONSTRAINT "event_registration_event_id_document_id_fk" FOREIGN KEY ("event_id") REFERENCES "document"("id");
