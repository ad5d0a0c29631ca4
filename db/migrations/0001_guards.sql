-- Content is editable in draft and returned only; what was submitted, published or discarded stays as it was.
CREATE FUNCTION guard_revision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF old.state IN ('published', 'discarded') THEN
    RAISE EXCEPTION 'revision % is frozen (%)', old.id, old.state;
  END IF;
  IF new.content IS DISTINCT FROM old.content AND old.state NOT IN ('draft', 'returned') THEN
    RAISE EXCEPTION 'content of revision % is frozen (%)', old.id, old.state;
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER revision_frozen BEFORE UPDATE ON revision FOR EACH ROW EXECUTE FUNCTION guard_revision();--> statement-breakpoint
-- A publication keeps every word; it can only be withdrawn, or an emergency confirmed.
CREATE FUNCTION guard_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(new) - ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'emergency_confirmed_by'])
     IS DISTINCT FROM
     (to_jsonb(old) - ARRAY['withdrawn_at', 'withdrawn_by', 'withdrawal_reason', 'emergency_confirmed_by']) THEN
    RAISE EXCEPTION 'publication % version % is frozen', old.report_id, old.version;
  END IF;
  RETURN new;
END $$;--> statement-breakpoint
CREATE TRIGGER publication_frozen BEFORE UPDATE ON publication FOR EACH ROW EXECUTE FUNCTION guard_publication();--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', tg_table_name;
END $$;--> statement-breakpoint
CREATE TRIGGER publication_kept BEFORE DELETE ON publication FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER event_kept BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER submission_kept BEFORE UPDATE OR DELETE ON submission FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
CREATE TRIGGER approval_kept BEFORE UPDATE OR DELETE ON approval FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- The worker wakes as soon as the publishing transaction commits.
CREATE FUNCTION tell_worker() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY aggregate_dirty;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER aggregate_dirty_told AFTER INSERT ON aggregate_dirty FOR EACH STATEMENT EXECUTE FUNCTION tell_worker();
