ALTER TABLE "remark_reply" ADD COLUMN "for_body" boolean NOT NULL DEFAULT true;--> statement-breakpoint
ALTER TABLE "remark_reply" ALTER COLUMN "for_body" DROP DEFAULT;--> statement-breakpoint
-- The one answer a remark could have becomes its first reply; the history knows when it was given.
INSERT INTO "remark_reply" ("remark_id", "author_id", "text", "for_body", "made_at")
SELECT r."id", r."answered_by", r."answer", true, coalesce(
  (SELECT max(e."at") FROM "event" e JOIN "revision" v ON v."report_id" = e."report_id"
   WHERE v."id" = r."revision_id" AND e."kind" = 'answer-remark'
     AND e."detail" ->> 'place' = r."place" AND e."detail" ->> 'answer' = r."answer"),
  r."made_at")
FROM "remark" r WHERE r."answer" IS NOT NULL AND r."answered_by" IS NOT NULL;--> statement-breakpoint
ALTER TABLE "remark" DROP CONSTRAINT "remark_answered_by_person_id_fk";--> statement-breakpoint
ALTER TABLE "remark" DROP COLUMN "answer";--> statement-breakpoint
ALTER TABLE "remark" DROP COLUMN "answered_by";
