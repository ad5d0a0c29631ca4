-- What is added up has columns now; nianbao prepare makes the rows again.
DELETE FROM "aggregate";--> statement-breakpoint
CREATE TABLE "aggregate_finding" (
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"rule" text NOT NULL,
	"severity" text NOT NULL,
	"findings" integer NOT NULL,
	"reports" integer NOT NULL,
	"accepted" integer NOT NULL,
	CONSTRAINT "aggregate_finding_agency_id_year_rule_severity_pk" PRIMARY KEY("agency_id","year","rule","severity")
);
--> statement-breakpoint
CREATE TABLE "aggregate_standing" (
	"agency_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"level" "agency_level" NOT NULL,
	"kind" "agency_kind" NOT NULL,
	"scope" "scope" NOT NULL,
	"reports_here" boolean NOT NULL,
	"bodies" integer NOT NULL,
	"due" integer NOT NULL,
	"published" integer NOT NULL,
	"due_published" integer NOT NULL,
	"dated" integer NOT NULL,
	"on_time" integer NOT NULL,
	CONSTRAINT "aggregate_standing_agency_id_year_level_kind_scope_reports_here_pk" PRIMARY KEY("agency_id","year","level","kind","scope","reports_here")
);
--> statement-breakpoint
ALTER TABLE "aggregate" ALTER COLUMN "reports" SET DEFAULT 0;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "bodies" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "taken_over" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "published_on_time" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "published_on_time_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "current" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "clean" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "errors" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "warnings" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "questions" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "rules_in_force_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "rules_in_force_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "normative_documents_issued_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "normative_documents_issued_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "normative_documents_repealed_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "normative_documents_repealed_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "normative_documents_in_force_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "normative_documents_in_force_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "licences_decisions_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "licences_decisions_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "penalties_decisions_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "penalties_decisions_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "coercive_measures_decisions_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "coercive_measures_decisions_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "fees_amount_2021" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "fees_amount_2021_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "licences_decisions_2019" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "licences_decisions_2019_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "penalties_decisions_2019" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "penalties_decisions_2019_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "coercive_measures_decisions_2019" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "coercive_measures_decisions_2019_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_natural_person" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_natural_person_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_enterprise" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_enterprise_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_research_institute" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_research_institute_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_welfare_organisation" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_welfare_organisation_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_legal_service_body" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_legal_service_body_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_other_organisation" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_received_other_organisation_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_carried_in" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_carried_in_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_granted" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_granted_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_partly_granted" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_partly_granted_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_refused" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_refused_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_unavailable" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_unavailable_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_not_processed" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_not_processed_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_other" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_other_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_concluded" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_concluded_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_carried_out" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "requests_carried_out_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_upheld" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_upheld_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_corrected" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_corrected_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_other" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_other_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_pending" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_pending_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_total" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "reconsideration_total_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_upheld" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_upheld_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_corrected" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_corrected_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_other" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_other_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_pending" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_pending_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_total" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "litigation_total_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "disclosed_stated" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "disclosed_stated_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_received_now" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_received_before" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_received_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_concluded_now" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_concluded_before" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_concluded_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_granted_now" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_granted_before" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_requests_granted_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_reconsideration_total_now" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_reconsideration_total_before" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_reconsideration_total_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_litigation_total_now" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_litigation_total_before" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "pair_litigation_total_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_2_0" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_2_1" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_2_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_3_0" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_3_1" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_3_2" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_3_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_4_0" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_4_1" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_4_2" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_4_3" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_4_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_5_0" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_5_1" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_5_2" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_5_3" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_5_4" numeric;--> statement-breakpoint
ALTER TABLE "aggregate" ADD COLUMN "steady_5_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "aggregate_dirty" ADD COLUMN "failed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "aggregate_dirty" ADD COLUMN "problem" text;--> statement-breakpoint
ALTER TABLE "aggregate_finding" ADD CONSTRAINT "aggregate_finding_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aggregate_standing" ADD CONSTRAINT "aggregate_standing_agency_id_agency_id_fk" FOREIGN KEY ("agency_id") REFERENCES "public"."agency"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agency_name" ON "agency" USING btree ("name");--> statement-breakpoint
CREATE INDEX "chain_step_at_agency" ON "chain_step" USING btree ("at_agency_id");--> statement-breakpoint
CREATE INDEX "look_report" ON "look" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "publication_revision" ON "publication" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "publication_withdrawn_at" ON "publication" USING btree ("withdrawn_at") WHERE "publication"."withdrawn_at" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "published_report" ON "published" USING btree ("report_id");--> statement-breakpoint
ALTER TABLE "aggregate" DROP COLUMN "sums";--> statement-breakpoint
-- Whatever changes the tree or what a body is marks what is counted by it: the worker makes it again.
CREATE FUNCTION mark_tree() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO aggregate_dirty (agency_id, year)
    SELECT DISTINCT id, 9999 FROM (SELECT agency_id AS id FROM touched UNION SELECT parent_id FROM touched) marked
    WHERE id IS NOT NULL;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER agency_position_marks_new AFTER INSERT ON agency_position
  REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_tree();--> statement-breakpoint
CREATE FUNCTION mark_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO aggregate_dirty (agency_id, year)
    SELECT id, 9999 FROM (SELECT agency_id AS id FROM before UNION SELECT parent_id FROM before
      UNION SELECT agency_id FROM touched UNION SELECT parent_id FROM touched) marked
    WHERE id IS NOT NULL;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER agency_position_marks_changed AFTER UPDATE ON agency_position
  REFERENCING OLD TABLE AS before NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_moved();--> statement-breakpoint
CREATE TRIGGER agency_position_marks_gone AFTER DELETE ON agency_position
  REFERENCING OLD TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION mark_tree();--> statement-breakpoint
CREATE FUNCTION mark_agency() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (old.level, old.kind, old.reports_here, old.ended_on, old.parent_id)
    IS DISTINCT FROM (new.level, new.kind, new.reports_here, new.ended_on, new.parent_id) THEN
    -- What those around it owe may follow from what it is.
    INSERT INTO aggregate_dirty (agency_id, year)
      SELECT id, 9999 FROM agency WHERE parent_id = new.id
      UNION SELECT unnest(array_remove(ARRAY[new.id, new.parent_id, old.parent_id], NULL)), 9999;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER agency_marks_changed AFTER UPDATE ON agency FOR EACH ROW EXECUTE FUNCTION mark_agency();--> statement-breakpoint
CREATE TRIGGER aggregate_standing_made_expires AFTER INSERT ON aggregate_standing REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_sums();--> statement-breakpoint
CREATE TRIGGER aggregate_standing_gone_expires AFTER DELETE ON aggregate_standing REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_sums();
