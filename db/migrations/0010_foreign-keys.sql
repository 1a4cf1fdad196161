-- outside a transaction: each statement by itself, and all of them again if one fails. Big tables are read and written meanwhile.
create table if not exists "schema_version" (
	"is_the_one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"oldest_compatible" integer NOT NULL
);
--> statement-breakpoint
insert into "schema_version" ("oldest_compatible") values (2) on conflict do nothing;
--> statement-breakpoint
-- An index waits for every transaction that is open, and shall not give up on one.
set lock_timeout = 0;
--> statement-breakpoint
drop index concurrently if exists "consent_submission";
--> statement-breakpoint
create index concurrently "consent_submission" on "consent" using btree ("submission_id");
--> statement-breakpoint
drop index concurrently if exists "fact_submission";
--> statement-breakpoint
create index concurrently "fact_submission" on "fact" using btree ("submission_id");
--> statement-breakpoint
set lock_timeout = '5s';
--> statement-breakpoint
alter table "submission" drop constraint if exists "submission_inquiry_id_inquiry_id_fk",
	add constraint "submission_inquiry_id_inquiry_id_fk" foreign key ("inquiry_id") references "inquiry" ("id") not valid;
--> statement-breakpoint
alter table "inquiry" drop constraint if exists "inquiry_person_id_person_id_fk",
	add constraint "inquiry_person_id_person_id_fk" foreign key ("person_id") references "person" ("id") not valid;
--> statement-breakpoint
alter table "outbox" drop constraint if exists "outbox_inquiry_id_inquiry_id_fk",
	add constraint "outbox_inquiry_id_inquiry_id_fk" foreign key ("inquiry_id") references "inquiry" ("id") not valid;
--> statement-breakpoint
alter table "fact" drop constraint if exists "fact_submission_id_submission_id_fk",
	add constraint "fact_submission_id_submission_id_fk" foreign key ("submission_id") references "submission" ("id") not valid;
--> statement-breakpoint
alter table "consent" drop constraint if exists "consent_submission_id_submission_id_fk",
	add constraint "consent_submission_id_submission_id_fk" foreign key ("submission_id") references "submission" ("id") not valid;
--> statement-breakpoint
-- A row that was wrong before must not keep a school from starting.
do $$ begin
	begin
		alter table "submission" validate constraint "submission_inquiry_id_inquiry_id_fk";
	exception when foreign_key_violation then
		raise warning '%.% names a % that is not there: new rows are checked, old ones stay', 'submission', 'inquiry_id', 'inquiry';
	end;
	begin
		alter table "inquiry" validate constraint "inquiry_person_id_person_id_fk";
	exception when foreign_key_violation then
		raise warning '%.% names a % that is not there: new rows are checked, old ones stay', 'inquiry', 'person_id', 'person';
	end;
	begin
		alter table "outbox" validate constraint "outbox_inquiry_id_inquiry_id_fk";
	exception when foreign_key_violation then
		raise warning '%.% names a % that is not there: new rows are checked, old ones stay', 'outbox', 'inquiry_id', 'inquiry';
	end;
	begin
		alter table "fact" validate constraint "fact_submission_id_submission_id_fk";
	exception when foreign_key_violation then
		raise warning '%.% names a % that is not there: new rows are checked, old ones stay', 'fact', 'submission_id', 'submission';
	end;
	begin
		alter table "consent" validate constraint "consent_submission_id_submission_id_fk";
	exception when foreign_key_violation then
		raise warning '%.% names a % that is not there: new rows are checked, old ones stay', 'consent', 'submission_id', 'submission';
	end;
end $$;
