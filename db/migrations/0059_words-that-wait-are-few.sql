-- What is new waits in a list that each search reads whole: at 4 MB, the default, for as long as the rest of the search. A megabyte costs those who write as little.
ALTER INDEX IF EXISTS "inquiry_text" SET (gin_pending_list_limit = 1024);--> statement-breakpoint
ALTER INDEX IF EXISTS "person_text" SET (gin_pending_list_limit = 1024);
