-- What names somebody who is gone was left behind: a notice that nobody could read and that still counted as unread, a task of a person whose import was canceled.
--> statement-breakpoint
delete from "notice" t where t."inquiry_id" is not null and not exists (select from "inquiry" p where p.id = t."inquiry_id");
--> statement-breakpoint
delete from "question_mark" t where t."inquiry_id" is not null and not exists (select from "inquiry" p where p.id = t."inquiry_id");
--> statement-breakpoint
delete from "tag_change" t where t."inquiry_id" is not null and not exists (select from "inquiry" p where p.id = t."inquiry_id");
--> statement-breakpoint
delete from "task" t where t."person_id" is not null and not exists (select from "person" p where p.id = t."person_id");
--> statement-breakpoint
delete from "person_look" t where t."person_id" is not null and not exists (select from "person" p where p.id = t."person_id");
--> statement-breakpoint
delete from "address_change" t where t."person_id" is not null and not exists (select from "person" p where p.id = t."person_id");
--> statement-breakpoint
alter table "notice" drop constraint if exists "notice_inquiry_id_inquiry_id_fk",
	add constraint "notice_inquiry_id_inquiry_id_fk" foreign key ("inquiry_id") references "inquiry" ("id") on delete cascade not valid;
--> statement-breakpoint
alter table "question_mark" drop constraint if exists "question_mark_inquiry_id_inquiry_id_fk",
	add constraint "question_mark_inquiry_id_inquiry_id_fk" foreign key ("inquiry_id") references "inquiry" ("id") on delete cascade not valid;
--> statement-breakpoint
alter table "tag_change" drop constraint if exists "tag_change_inquiry_id_inquiry_id_fk",
	add constraint "tag_change_inquiry_id_inquiry_id_fk" foreign key ("inquiry_id") references "inquiry" ("id") on delete cascade not valid;
--> statement-breakpoint
alter table "attachment" drop constraint if exists "attachment_inquiry_id_inquiry_id_fk",
	add constraint "attachment_inquiry_id_inquiry_id_fk" foreign key ("inquiry_id") references "inquiry" ("id") not valid;
--> statement-breakpoint
alter table "task" drop constraint if exists "task_person_id_person_id_fk",
	add constraint "task_person_id_person_id_fk" foreign key ("person_id") references "person" ("id") on delete cascade not valid;
--> statement-breakpoint
alter table "person_look" drop constraint if exists "person_look_person_id_person_id_fk",
	add constraint "person_look_person_id_person_id_fk" foreign key ("person_id") references "person" ("id") on delete cascade not valid;
--> statement-breakpoint
alter table "address_change" drop constraint if exists "address_change_person_id_person_id_fk",
	add constraint "address_change_person_id_person_id_fk" foreign key ("person_id") references "person" ("id") on delete cascade not valid;
--> statement-breakpoint
-- A row that was wrong before must not keep a school from starting.
do $$
declare named record;
begin
	for named in select * from (values
		('notice', 'inquiry_id', 'inquiry'),
		('question_mark', 'inquiry_id', 'inquiry'),
		('tag_change', 'inquiry_id', 'inquiry'),
		('attachment', 'inquiry_id', 'inquiry'),
		('task', 'person_id', 'person'),
		('person_look', 'person_id', 'person'),
		('address_change', 'person_id', 'person')) as named (child, key, parent)
	loop
		begin
			execute format('alter table %I validate constraint %I', named.child, named.child || '_' || named.key || '_' || named.parent || '_id_fk');
		exception when foreign_key_violation then
			raise warning '%.% names a % that is not there: new rows are checked, old ones stay', named.child, named.key, named.parent;
		end;
	end loop;
end $$;
