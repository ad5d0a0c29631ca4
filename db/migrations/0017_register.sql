CREATE TABLE "register_event" (
	"no" bigint PRIMARY KEY NOT NULL,
	"relation" text NOT NULL,
	"key" text NOT NULL,
	"state" text,
	"program" text NOT NULL,
	"at" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "register_event_row" ON "register_event" USING btree ("relation","key","no");--> statement-breakpoint
CREATE TRIGGER register_event_kept BEFORE UPDATE OR DELETE ON register_event FOR EACH ROW EXECUTE FUNCTION refuse_change();--> statement-breakpoint
-- One line more. The lock is taken at the very end of a transaction (the triggers are deferred): nobody waits behind it for anything else.
CREATE FUNCTION register_line(of_relation text, of_key text, of_state jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  last register_event;
  line register_event;
BEGIN
  PERFORM pg_advisory_xact_lock(7201905);
  SELECT * INTO last FROM register_event ORDER BY no DESC LIMIT 1;
  line.no := coalesce(last.no, 0) + 1;
  line.relation := of_relation;
  line.key := of_key;
  line.state := of_state::text;
  line.program := left(current_setting('application_name'), 100);
  line.at := to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
  line.previous_hash := coalesce(last.hash, repeat('0', 64));
  line.hash := encode(sha256(convert_to(concat_ws(E'\n', line.previous_hash, line.no, line.relation, line.key, line.at,
    line.program, coalesce(line.state, '')), 'UTF8')), 'hex');
  INSERT INTO register_event SELECT line.*;
END $$;--> statement-breakpoint
-- The columns of the key, each as text.
CREATE FUNCTION register_key(of_row jsonb, columns text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT string_agg(coalesce(of_row ->> name, ''), ' ' ORDER BY place) FROM unnest(columns) WITH ORDINALITY AS u (name, place)
$$;--> statement-breakpoint
-- First argument: the columns of the key; second: those that say nothing about who stands where.
CREATE FUNCTION register_change() RETURNS trigger LANGUAGE plpgsql SET timezone = 'UTC' AS $$
DECLARE
  keys text[] := tg_argv[0]::text[];
  left_out text[] := tg_argv[1]::text[];
  before jsonb := CASE WHEN tg_op <> 'INSERT' THEN to_jsonb(old) - left_out END;
  after jsonb := CASE WHEN tg_op <> 'DELETE' THEN to_jsonb(new) - left_out END;
BEGIN
  IF before IS NOT DISTINCT FROM after THEN
    RETURN NULL;
  END IF;
  IF before IS NOT NULL AND (after IS NULL OR register_key(before, keys) <> register_key(after, keys)) THEN
    PERFORM register_line(tg_table_name, register_key(before, keys), NULL);
  END IF;
  IF after IS NOT NULL THEN
    PERFORM register_line(tg_table_name, register_key(after, keys), after);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
-- Which tables, and from here on: what stands at this moment is where the register begins. A later migration that changes
-- rows of one of them and then its columns says SET CONSTRAINTS ALL IMMEDIATE in between.
DO $$
DECLARE
  kept record;
  stood record;
BEGIN
  PERFORM set_config('application_name', 'nianbao migration', true);
  PERFORM set_config('timezone', 'UTC', true);
  FOR kept IN SELECT * FROM (VALUES
    ('agency', '{id}', '{search_text,search_bigrams,former_names,contact,version,made_at,reports_here}'),
    ('agency_position', '{agency_id,valid_from}', '{}'),
    ('former_name', '{agency_id,name}', '{}'),
    ('former_address', '{slug}', '{}'),
    ('succession', '{predecessor_id,successor_id}', '{}'),
    ('chain_step', '{agency_id,step}', '{}'),
    ('chain_template', '{agency_id,step}', '{}'),
    ('membership', '{person_id,agency_id,role}', '{}'),
    ('substitution', '{id}', '{made_at}'),
    ('named_reviewer', '{revision_id,step,person_id}', '{at}')) AS t (relation, keys, left_out)
  LOOP
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I AFTER INSERT OR UPDATE OR DELETE ON %I DEFERRABLE INITIALLY DEFERRED '
      'FOR EACH ROW EXECUTE FUNCTION register_change(%L, %L)', kept.relation || '_registered', kept.relation, kept.keys, kept.left_out);
    FOR stood IN EXECUTE format('SELECT to_jsonb(t) - %L::text[] AS state FROM %I t', kept.left_out, kept.relation) LOOP
      PERFORM register_line(kept.relation, register_key(stood.state, kept.keys::text[]), stood.state);
    END LOOP;
  END LOOP;
END $$;
