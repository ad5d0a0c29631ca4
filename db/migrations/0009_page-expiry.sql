CREATE TABLE "page_expiry" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"tags" text[] NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "page_expiry_at" ON "page_expiry" USING btree ("at");--> statement-breakpoint
-- Many at once make everything old: a list of thousands is no shorter than that.
CREATE FUNCTION expire_pages(wanted text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(cardinality(wanted), 0) = 0 THEN
    RETURN;
  END IF;
  INSERT INTO page_expiry (tags) VALUES (CASE WHEN cardinality(wanted) > 200 THEN ARRAY['everything'] ELSE wanted END);
  NOTIFY page_expiry;
END $$;--> statement-breakpoint
CREATE FUNCTION expire_published() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changed) THEN
    RETURN NULL;
  END IF;
  PERFORM expire_pages((
    SELECT array_agg(DISTINCT 'agency:' || agency.slug) || ARRAY['nation']
    FROM changed JOIN report ON report.id = changed.report_id JOIN agency ON agency.id = report.agency_id
  ));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER publication_expires AFTER INSERT ON publication REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_published();--> statement-breakpoint
-- What is withdrawn is gone at once, from sums and lists too, before the worker has added them up again.
CREATE FUNCTION expire_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expire_pages((
    SELECT array_agg(DISTINCT tag) FROM (
      SELECT 'agency:' || agency.slug AS tag
      FROM changed JOIN report ON report.id = changed.report_id JOIN agency ON agency.id = report.agency_id
      UNION SELECT 'sums:' || above.slug
      FROM changed JOIN report ON report.id = changed.report_id JOIN agency ON agency.id = report.agency_id
        JOIN agency above ON above.path @> agency.path
      UNION SELECT 'withdrawn' FROM changed
    ) AS touched
  ));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER publication_change_expires AFTER UPDATE ON publication REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_withdrawn();--> statement-breakpoint
CREATE FUNCTION expire_answered() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expire_pages((
    SELECT array_agg(DISTINCT 'agency:' || agency.slug)
    FROM changed JOIN report ON report.id = changed.report_id JOIN agency ON agency.id = report.agency_id
    WHERE changed.is_public
  ));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER inquiry_expires AFTER UPDATE ON inquiry REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_answered();--> statement-breakpoint
CREATE FUNCTION expire_sums() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM changed) THEN
    RETURN NULL;
  END IF;
  PERFORM expire_pages((
    SELECT array_agg(DISTINCT 'sums:' || agency.slug) || ARRAY['nation']
    FROM changed JOIN agency ON agency.id = changed.agency_id
  ));
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER aggregate_made_expires AFTER INSERT ON aggregate REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_sums();--> statement-breakpoint
CREATE TRIGGER aggregate_changed_expires AFTER UPDATE ON aggregate REFERENCING NEW TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_sums();--> statement-breakpoint
CREATE TRIGGER aggregate_gone_expires AFTER DELETE ON aggregate REFERENCING OLD TABLE AS changed
FOR EACH STATEMENT EXECUTE FUNCTION expire_sums();--> statement-breakpoint
-- Names and places of agencies, and whether this is a demonstration, stand on every page.
CREATE FUNCTION expire_everything() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM expire_pages(ARRAY['everything']);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER agency_expires AFTER INSERT OR UPDATE OR DELETE ON agency
FOR EACH STATEMENT EXECUTE FUNCTION expire_everything();--> statement-breakpoint
CREATE TRIGGER setting_expires AFTER INSERT OR UPDATE OR DELETE ON setting
FOR EACH STATEMENT EXECUTE FUNCTION expire_everything();
