CREATE TABLE "person_name" (
	"person_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "person_name_person_id_since_pk" PRIMARY KEY("person_id","since")
);
--> statement-breakpoint
ALTER TABLE "person_name" ADD CONSTRAINT "person_name_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- Nobody acted without a name: the first one counts from ever.
INSERT INTO "person_name" ("person_id", "since", "name") SELECT "id", '-infinity', "name" FROM "person";--> statement-breakpoint
CREATE FUNCTION keep_person_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO person_name (person_id, since, name) VALUES (NEW.id, '-infinity', NEW.name);
  ELSIF NEW.name IS DISTINCT FROM OLD.name THEN
    INSERT INTO person_name (person_id, since, name) VALUES (NEW.id, clock_timestamp(), NEW.name);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER person_keeps_its_names AFTER INSERT OR UPDATE OF name ON "person"
  FOR EACH ROW EXECUTE FUNCTION keep_person_name();
