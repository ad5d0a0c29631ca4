/** Every table of the system. PostgreSQL does the guarding: closed lists, frozen rows and four eyes are constraints here. */
import { sql } from "drizzle-orm";
import {
  bigint,
  bigserial,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { agencyKinds, agencyLevels, type FormerName } from "@/report/agency";
import { structureEventKinds, successionKinds, type StructureDetail } from "@/report/structure";
import { narrativeParts, type ReportContent } from "@/report/content";
import { type KeptStep } from "@/report/workflow/chain";
import { inquiryOutcomes } from "@/report/workflow/inquiry";
import { indicators } from "@/report/series/indicators";
import { type Place } from "@/report/evidence";
import { securityEventKinds } from "@/report/security-events";
import { linkPurposes } from "@/report/one-time-links";
import { type PublicationDocument } from "@/report/publication";
import { columnOf, measures } from "./derived/measures";
import { type Original, type Reading } from "@/report/reading";
import { type RoleChange } from "@/report/workflow/roles";

const ltree = customType<{ data: string }>({ dataType: () => "ltree" });
const id = () => uuid("id").primaryKey().defaultRandom();
const at = (name: string) => timestamp(name, { withTimezone: true });
const madeAt = () => at("made_at").notNull().defaultNow();

export const agencyLevel = pgEnum("agency_level", agencyLevels);
export const agencyKind = pgEnum("agency_kind", agencyKinds);
export const role = pgEnum("role", ["editor", "reviewer", "administrator"]);
export const scope = pgEnum("scope", ["own", "roll-up"]);
export const origin = pgEnum("origin", ["authored", "transcribed"]);
export const revisionState = pgEnum("revision_state", [
  "draft",
  "in-review",
  "returned",
  "approved",
  "published",
  "discarded",
]);

/** Facts about the whole installation, e.g. whether the demonstration is loaded. */
export const setting = pgTable("setting", { name: text("name").primaryKey(), value: text("value").notNull() });

export const agency = pgTable(
  "agency",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    level: agencyLevel("level").notNull(),
    kind: agencyKind("kind").notNull(),
    parentId: uuid("parent_id"),
    /** Ids from the root to this agency (dashes removed), so that "above" and "below" are one comparison. */
    path: ltree("path").notNull(),
    /** Names it bore before, each with the last year of its use where that is known. */
    formerNames: jsonb("former_names").$type<readonly FormerName[]>().notNull().default([]),
    /** Name, former names, their pinyin and initials, a line each: what a search is held against (db/public/search-text.ts). */
    searchText: text("search_text").notNull().default(""),
    searchBigrams: text("search_bigrams").array().notNull().default([]),
    /**
     * From this year on it makes its reports here (authored); earlier years, and all where it is null, are only taken over
     * (transcribed) and never called late.
     */
    reportsSince: integer("reports_since"),
    reportsHere: boolean("reports_here")
      .notNull()
      .generatedAlwaysAs(sql`(reports_since is not null)`),
    /** The government of the place where an agency of a vertical system stands; its reports are no part of that place's sums. */
    locatedInId: uuid("located_in_id"),
    /** 统一社会信用代码 (GB 32100), 18 signs in capitals. */
    creditCode: text("credit_code").unique(),
    /** 行政区划代码 (GB/T 2260), six digits: several agencies of a place share it. */
    divisionCode: text("division_code"),
    /** Who to ask, for the coordinator: never public. */
    contact: text("contact").notNull().default(""),
    /** Address of the official column 政府信息公开年报 where its reports are legally published. */
    columnAddress: text("column_address").notNull().default(""),
    foundedOn: date("founded_on"),
    /** The first day on which it stands no more: abolished, merged or split; null while it stands. */
    endedOn: date("ended_on"),
    /** Who files, corrects, withdraws and answers in its place since it ended: the last of its successors. */
    handledById: uuid("handled_by_id"),
    /** Counts the changes, so that two administrators do not overwrite each other. */
    version: integer("version").notNull().default(1),
    madeAt: madeAt(),
  },
  (table) => [
    foreignKey({ columns: [table.parentId], foreignColumns: [table.id] }).onDelete("restrict"),
    foreignKey({ columns: [table.locatedInId], foreignColumns: [table.id] }).onDelete("restrict"),
    foreignKey({ columns: [table.handledById], foreignColumns: [table.id] }).onDelete("restrict"),
    check("agency_handled_once_ended", sql`${table.handledById} is null or ${table.endedOn} is not null`),
    check("agency_credit_code_shape", sql`${table.creditCode} ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'`),
    check("agency_division_code_shape", sql`${table.divisionCode} ~ '^[0-9]{6}$'`),
    index("agency_handled_by").on(table.handledById),
    index("agency_level_name").on(table.level, table.name),
    index("agency_name").on(table.name),
    index("agency_parent").on(table.parentId),
    index("agency_located_in").on(table.locatedInId),
    index("agency_path").using("gist", table.path),
    index("agency_search_bigrams").using("gin", table.searchBigrams),
    check("agency_reports_since_in_range", sql`${table.reportsSince} between 2008 and 2101`),
  ],
);

/**
 * Where an agency stood, from a day (that day included) until another (not included). Periods of one agency never overlap
 * (exclusion constraint); the first is made with the agency (trigger). Sums of a year follow those of its 31 December.
 */
export const agencyPosition = pgTable(
  "agency_position",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    parentId: uuid("parent_id").references(() => agency.id, { onDelete: "restrict" }),
    locatedInId: uuid("located_in_id").references(() => agency.id, { onDelete: "restrict" }),
    /** "-infinity" where the day is not known. */
    validFrom: date("valid_from").notNull(),
    /** Null: to this day. */
    validUntil: date("valid_until"),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.validFrom] }),
    index("agency_position_parent").on(table.parentId),
    index("agency_position_located_in").on(table.locatedInId),
    check("agency_position_in_order", sql`${table.validUntil} > ${table.validFrom}`),
  ],
);

/** Names that agencies bore before; `agency.former_names` is made of them. */
export const formerName = pgTable(
  "former_name",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** The first day of the next name; null where it is not known. */
    until: date("until"),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.name] })],
);

/** Addresses that agencies had before: they lead on. */
export const formerAddress = pgTable(
  "former_address",
  {
    slug: text("slug").primaryKey(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
  },
  (table) => [index("former_address_agency").on(table.agencyId)],
);

/** Which agency follows on which, from a day: after a merger, a split, or an abolition that names a successor. */
export const succession = pgTable(
  "succession",
  {
    predecessorId: uuid("predecessor_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    successorId: uuid("successor_id")
      .notNull()
      .references(() => agency.id, { onDelete: "restrict" }),
    kind: text("kind", { enum: successionKinds }).notNull(),
    day: date("day").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.predecessorId, table.successorId] }),
    index("succession_successor").on(table.successorId),
    check("succession_of_another", sql`${table.predecessorId} <> ${table.successorId}`),
  ],
);

/** Number and hash of the newest line of a log that is chained as a whole; its lock puts the acts of the log in order. */
export const logHead = pgTable("log_head", {
  name: text("name").primaryKey(),
  lastNo: bigint("last_no", { mode: "number" }).notNull().default(0),
  lastHash: text("last_hash").notNull().default("0".repeat(64)),
});

/** History of the structure: append-only, one hash chain over all agencies. No foreign keys: it outlives its subjects. */
export const structureEvent = pgTable(
  "structure_event",
  {
    no: bigint("no", { mode: "number" }).primaryKey(),
    /** What was decided at once, of however many agencies. */
    actId: uuid("act_id").notNull(),
    agencyId: uuid("agency_id").notNull(),
    kind: text("kind", { enum: structureEventKinds }).notNull(),
    /** From when it holds, as an ISO date; null for a mistake corrected and for what has no day. */
    day: text("day"),
    /** What it rests on 文号; empty where nothing was named. */
    basis: text("basis").notNull(),
    /** Null for the operator at the machine. */
    personId: uuid("person_id"),
    personName: text("person_name").notNull(),
    at: at("at").notNull(),
    detail: jsonb("detail").$type<StructureDetail>().notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    index("structure_event_agency").on(table.agencyId, table.no),
    index("structure_event_act").on(table.actId),
  ],
);

/**
 * The register of who stands where: each change of an agency, a position, a chain or a role, as a trigger saw the row at
 * the end of its transaction; one hash chain, append-only. Lines are text, so that their hash never depends on a store.
 */
export const registerEvent = pgTable(
  "register_event",
  {
    no: bigint("no", { mode: "number" }).primaryKey(),
    relation: text("relation").notNull(),
    key: text("key").notNull(),
    /** The row afterwards as JSON; null once it is gone. A migration that renames a column has to write the lines anew. */
    state: text("state"),
    /** The name that the connection gave itself: ours begin with "nianbao". */
    program: text("program").notNull(),
    /** ISO instant. */
    at: text("at").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [index("register_event_row").on(table.relation, table.key, table.no)],
);

/** The review chain of an agency: step k is taken by reviewers of `at_agency_id`. */
export const chainStep = pgTable(
  "chain_step",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    step: integer("step").notNull(),
    name: text("name").notNull(),
    atAgencyId: uuid("at_agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "restrict" }),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.step] }),
    index("chain_step_at_agency").on(table.atAgencyId),
    check("chain_step_one_to_three", sql`${table.step} between 1 and 3`),
  ],
);

/** The chain that an agency hands down to all below it; those below keep their own rows in `chain_step`. */
export const chainTemplate = pgTable(
  "chain_template",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    step: integer("step").notNull(),
    name: text("name").notNull(),
    /** Null: the agency itself that the chain is of. */
    atAgencyId: uuid("at_agency_id").references(() => agency.id, { onDelete: "restrict" }),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.step] }),
    index("chain_template_at_agency").on(table.atAgencyId),
    check("chain_template_one_to_three", sql`${table.step} between 1 and 3`),
  ],
);

export const person = pgTable(
  "person",
  {
    id: id(),
    account: text("account").notNull().unique(),
    name: text("name").notNull(),
    /** argon2id, PHC string; null while none was chosen: invited, or signing in at the office's own sign-on only. */
    passwordHash: text("password_hash"),
    passwordSetAt: at("password_set_at"),
    /** Empty where none is known. */
    email: text("email").notNull().default(""),
    phone: text("phone").notNull().default(""),
    /** What letters are written in. */
    language: text("language", { enum: ["zh", "en"] })
      .notNull()
      .default("zh"),
    /** Where they were invited: who administers it sees them also without any role. */
    homeAgencyId: uuid("home_agency_id").references(() => agency.id, { onDelete: "set null" }),
    /** Since when nobody signs in with the account any more; null while it is used. */
    deactivatedAt: at("deactivated_at"),
    /** Name, pinyin, initials and account, a line each: what a search is held against. */
    searchText: text("search_text").notNull().default(""),
    /** Counts the changes, so that two administrators do not overwrite each other. */
    version: integer("version").notNull().default(1),
    madeAt: madeAt(),
  },
  (table) => [
    index("person_email").on(sql`lower(${table.email})`),
    index("person_home_agency").on(table.homeAgencyId),
    // The order of lists, read on from where the last page ended.
    index("person_name_order").on(table.name, table.id),
  ],
);

/** What was decided at once about roles, as it was before: so that it can be taken back whole. */
export const roleAct = pgTable(
  "role_act",
  {
    id: id(),
    /** Null for the operator at the machine. */
    madeBy: uuid("made_by").references(() => person.id, { onDelete: "set null" }),
    madeAt: madeAt(),
    changes: jsonb("changes").$type<readonly RoleChange[]>().notNull(),
    undoneAt: at("undone_at"),
  },
  (table) => [index("role_act_made_by").on(table.madeBy, table.madeAt)],
);

/**
 * Links that open once for one person. Only the hash of the token is kept; a new link of the same purpose ends the older
 * (db/people/links.ts).
 */
export const oneTimeLink = pgTable(
  "one_time_link",
  {
    id: id(),
    purpose: text("purpose", { enum: linkPurposes }).notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique(),
    /** Null for the operator at the machine and for whoever asked at the sign-in page. */
    madeBy: uuid("made_by"),
    madeAt: madeAt(),
    expiresAt: at("expires_at").notNull(),
    usedAt: at("used_at"),
  },
  (table) => [index("one_time_link_person").on(table.personId, table.purpose)],
);

/**
 * Letters to be sent, in the order they were written. The text is emptied once sent, because it may carry a one-time link;
 * what remains says who was written to, about what, and when it went.
 */
export const mail = pgTable(
  "mail",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    personId: uuid("person_id").references(() => person.id, { onDelete: "set null" }),
    recipient: text("recipient").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    madeAt: madeAt(),
    triedAt: at("tried_at"),
    tries: integer("tries").notNull().default(0),
    /** When it is tried (again); null once sent or given up. */
    dueAt: at("due_at").defaultNow(),
    sentAt: at("sent_at"),
    /** What the mail server said at the last try; empty before, and once sent. */
    problem: text("problem").notNull().default(""),
  },
  (table) => [index("mail_due").on(table.dueAt), index("mail_person").on(table.personId)],
);

/** A second factor: a secret shared with an app of the person, sealed (db/people/sealed.ts). */
export const secondFactor = pgTable("second_factor", {
  personId: uuid("person_id")
    .primaryKey()
    .references(() => person.id, { onDelete: "cascade" }),
  secret: text("secret").notNull(),
  /** Null until a first code was right. */
  confirmedAt: at("confirmed_at"),
  /** The period whose code was used last: no code is taken twice. */
  lastPeriod: bigint("last_period", { mode: "number" }),
  madeAt: madeAt(),
});

/** Codes for when the app is lost, each for one sign-in; only their hashes. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    usedAt: at("used_at"),
  },
  (table) => [primaryKey({ columns: [table.personId, table.codeHash] })],
);

/** Whom the office's own sign-on means: its name of a person, and ours. */
export const signOnIdentity = pgTable(
  "sign_on_identity",
  {
    provider: text("provider").notNull(),
    subject: text("subject").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    madeAt: madeAt(),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.subject] }),
    index("sign_on_identity_person").on(table.personId),
  ],
);

/**
 * Security log: sign-ins and refusals, roles, exports, settings; one hash chain, append-only but for lines that were kept
 * long enough (trigger). It holds ids; names stand with the person.
 */
export const securityEvent = pgTable(
  "security_event",
  {
    no: bigint("no", { mode: "number" }).primaryKey(),
    kind: text("kind", { enum: securityEventKinds }).notNull(),
    /** Who did it; null for the operator at the machine, and for nobody known. */
    personId: uuid("person_id"),
    /** To whom it was done, where that is another. */
    subjectId: uuid("subject_id"),
    /** The agency concerned; null for the installation. */
    agencyId: uuid("agency_id"),
    /** Network address and device; empty for commands. */
    device: text("device").notNull().default(""),
    at: at("at").notNull(),
    detail: jsonb("detail").$type<Readonly<Record<string, unknown>>>().notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    index("security_event_at").on(table.at),
    index("security_event_person").on(table.personId, table.no),
    index("security_event_subject").on(table.subjectId, table.no),
    index("security_event_agency").on(table.agencyId, table.no),
  ],
);

/** Failed sign-ins of accounts that do not exist: a number an hour, written into the security log in sum. */
export const unknownSignIn = pgTable("unknown_sign_in", {
  hour: at("hour").primaryKey(),
  n: integer("n").notNull(),
});

/**
 * What a person was called from when on; written by a trigger whenever `person.name` is, so that no way of renaming
 * leaves it out. The first name counts from ever: nobody acted without one.
 */
export const personName = pgTable(
  "person_name",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    since: at("since").notNull(),
    name: text("name").notNull(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.since] })],
);

export const membership = pgTable(
  "membership",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    role: role("role").notNull(),
    /** First and last day of the role, in Beijing; null for no bound (db/gate/memberships.ts). */
    fromDay: date("from_day"),
    untilDay: date("until_day"),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.agencyId, table.role] }),
    index("membership_agency").on(table.agencyId),
    check("membership_until_after_from", sql`${table.untilDay} >= ${table.fromDay}`),
  ],
);

/** Days on which a reviewer of an agency is stood in for: what the substitute does counts for both. */
export const substitution = pgTable(
  "substitution",
  {
    id: id(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    reviewerId: uuid("reviewer_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    substituteId: uuid("substitute_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    /** First and last day, in Beijing. */
    fromDay: date("from_day").notNull(),
    untilDay: date("until_day").notNull(),
    madeAt: madeAt(),
    endedAt: at("ended_at"),
  },
  (table) => [
    index("substitution_substitute").on(table.substituteId),
    index("substitution_reviewer").on(table.reviewerId, table.agencyId),
    check("substitution_by_another", sql`${table.substituteId} <> ${table.reviewerId}`),
    check("substitution_until_after_from", sql`${table.untilDay} >= ${table.fromDay}`),
  ],
);

/** A sign-in; the token in the browser names it, and it is looked up on each request. */
export const session = pgTable(
  "session",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    device: text("device").notNull(),
    madeAt: madeAt(),
    /** When something was last asked in it, to the minute; without use it locks (db/people/sessions.ts). */
    usedAt: at("used_at").notNull().defaultNow(),
    /** Locked by the page itself; null while it is open. */
    lockedAt: at("locked_at"),
    /** What has to be set up before anything else is open to it; null where nothing has. */
    limitedTo: text("limited_to", { enum: ["password", "second-factor"] }),
    /** The absolute limit, whatever the use. */
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
    /** The sign-on it came from, and what that wants back at sign-out; null for a password. */
    provider: text("provider"),
    providerToken: text("provider_token"),
  },
  (table) => [index("session_person").on(table.personId)],
);

/** Failed sign-ins by account and by network address; both slow down, and an account is never barred to its known devices. */
export const signInFailure = pgTable(
  "sign_in_failure",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    account: text("account").notNull(),
    device: text("device").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [index("sign_in_failure_account").on(table.account, table.device, table.at)],
);

export const report = pgTable(
  "report",
  {
    id: id(),
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "restrict" }),
    year: integer("year").notNull(),
    scope: scope("scope").notNull(),
    /** Fixed when the report is opened; the content of every revision has the same (trigger). */
    origin: origin("origin").notNull(),
    publishedVersion: integer("published_version"),
    /** Number and hash of the newest event: an event removed from the end of the chain is missed here. */
    lastEventNo: integer("last_event_no").notNull().default(0),
    lastEventHash: text("last_event_hash").notNull().default("0".repeat(64)),
    madeAt: madeAt(),
  },
  (table) => [
    unique("report_agency_year_scope").on(table.agencyId, table.year, table.scope),
    check("report_year_in_range", sql`${table.year} between 2008 and 2100`),
  ],
);

/** One state of a report's content; at most one is being worked on. Content is frozen outside draft and returned (trigger). */
export const revision = pgTable(
  "revision",
  {
    id: id(),
    reportId: uuid("report_id")
      .notNull()
      .references(() => report.id, { onDelete: "restrict" }),
    no: integer("no").notNull(),
    state: revisionState("state").notNull().default("draft"),
    step: integer("step"),
    content: jsonb("content").$type<ReportContent>().notNull(),
    evidence: jsonb("evidence").$type<Record<string, Place>>().notNull().default({}),
    version: integer("version").notNull().default(1),
    updatedBy: uuid("updated_by").references(() => person.id, { onDelete: "set null" }),
    updatedAt: at("updated_at").notNull().defaultNow(),
    /** Everybody who changed a cell, text or category: whoever writes the content is added by the trigger. */
    authorIds: uuid("author_ids")
      .array()
      .notNull()
      .default(sql`'{}'`),
    madeAt: madeAt(),
  },
  (table) => [
    unique("revision_report_no").on(table.reportId, table.no),
    uniqueIndex("revision_one_working")
      .on(table.reportId)
      .where(sql`${table.state} in ('draft', 'in-review', 'returned', 'approved')`),
    check("revision_step_in_review", sql`(${table.state} = 'in-review') = (${table.step} is not null)`),
  ],
);

/** A person named by an administrator for one step of this very revision, beside the reviewers of its chain. */
export const namedReviewer = pgTable(
  "named_reviewer",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "restrict" }),
    step: integer("step").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    namedBy: uuid("named_by")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    reason: text("reason").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.revisionId, table.step, table.personId] }),
    check("named_reviewer_by_another", sql`${table.personId} <> ${table.namedBy}`),
  ],
);

/** What was read from a document, for a week: found again by who had it read, so that nothing of it is believed from a browser. */
export const reading = pgTable(
  "reading",
  {
    id: id(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** Bytes of the file, which itself is not kept. */
    size: integer("size").notNull(),
    sha256: text("sha256").notNull(),
    reading: jsonb("reading").$type<Reading>().notNull(),
    readAt: at("read_at").notNull().defaultNow(),
  },
  (table) => [index("reading_person").on(table.personId, table.readAt), index("reading_read_at").on(table.readAt)],
);

/** The neutral original that a revision was saved from, kept with it: a figure leads to the line it stood on. Never public. */
export const original = pgTable("original", {
  revisionId: uuid("revision_id")
    .primaryKey()
    .references(() => revision.id, { onDelete: "restrict" }),
  name: text("name").notNull(),
  size: integer("size").notNull(),
  sha256: text("sha256").notNull(),
  readBy: uuid("read_by")
    .notNull()
    .references(() => person.id, { onDelete: "restrict" }),
  readAt: at("read_at").notNull(),
  original: jsonb("original").$type<Original>().notNull(),
});

/** What was handed to the reviewers: a frozen copy, so that a reviewer sees what changed since the one before. */
export const submission = pgTable(
  "submission",
  {
    id: id(),
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "restrict" }),
    no: integer("no").notNull(),
    content: jsonb("content").$type<ReportContent>().notNull(),
    /** The chain that it entered review with and keeps; null where it was handed in before chains were kept. */
    chain: jsonb("chain").$type<readonly KeptStep[]>(),
    submittedBy: uuid("submitted_by")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    submittedAt: at("submitted_at").notNull().defaultNow(),
  },
  (table) => [
    unique("submission_revision_no").on(table.revisionId, table.no),
    unique("submission_and_submitter").on(table.id, table.submittedBy),
  ],
);

/** Four eyes, by person: nobody approves what they submitted, and each step is another person. */
export const approval = pgTable(
  "approval",
  {
    submissionId: uuid("submission_id").notNull(),
    submittedBy: uuid("submitted_by").notNull(),
    step: integer("step").notNull(),
    stepName: text("step_name").notNull(),
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    /** The reviewer who was stood in for; four eyes are judged of both. */
    inPlaceOf: uuid("in_place_of").references(() => person.id, { onDelete: "restrict" }),
    confidentialityChecked: boolean("confidentiality_checked").notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.submissionId, table.step] }),
    unique("approval_each_step_another_person").on(table.submissionId, table.personId),
    foreignKey({
      columns: [table.submissionId, table.submittedBy],
      foreignColumns: [submission.id, submission.submittedBy],
    }).onDelete("restrict"),
    check("approval_not_the_submitter", sql`${table.personId} <> ${table.submittedBy}`),
    check("approval_not_for_the_submitter", sql`${table.inPlaceOf} <> ${table.submittedBy}`),
  ],
);

export const remark = pgTable(
  "remark",
  {
    id: id(),
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "restrict" }),
    place: text("place").notNull(),
    text: text("text").notNull(),
    authorId: uuid("author_id")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    madeAt: madeAt(),
    closedBy: uuid("closed_by").references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [index("remark_revision").on(table.revisionId)],
);

/** What was said after a remark, by either side; an open remark waits for the agency until the agency has the last word. */
export const remarkReply = pgTable(
  "remark_reply",
  {
    id: id(),
    remarkId: uuid("remark_id")
      .notNull()
      .references(() => remark.id, { onDelete: "restrict" }),
    authorId: uuid("author_id")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    text: text("text").notNull(),
    /** Said for the agency, as judged when it was said: roles may change afterwards. */
    forAgency: boolean("for_body").notNull(),
    madeAt: madeAt(),
  },
  (table) => [index("remark_reply_remark").on(table.remarkId, table.madeAt)],
);

/** The state of a report that a person saw last, so that they are shown what changed since. */
export const reviewMark = pgTable(
  "look",
  {
    personId: uuid("person_id")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    reportId: uuid("report_id")
      .notNull()
      .references(() => report.id, { onDelete: "cascade" }),
    content: jsonb("content").$type<ReportContent>().notNull(),
    at: at("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.reportId] }), index("look_report").on(table.reportId)],
);

/** Changes that were saved already: the same changes sent again, after an answer was lost, are not made twice. */
export const editOperation = pgTable(
  "edit_operation",
  {
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "cascade" }),
    operationId: uuid("operation_id").notNull(),
    version: integer("version").notNull(),
    madeAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.revisionId, table.operationId] })],
);

/** A reasoned exception to a finding, tied to the values it was given for. */
export const acceptance = pgTable(
  "acceptance",
  {
    id: id(),
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "restrict" }),
    rule: text("rule").notNull(),
    instance: text("instance").notNull(),
    basis: text("basis").notNull(),
    reason: text("reason").notNull(),
    acceptedBy: uuid("accepted_by")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    acceptedAt: at("accepted_at").notNull().defaultNow(),
    countersignedBy: uuid("countersigned_by").references(() => person.id, { onDelete: "restrict" }),
    countersignedInPlaceOf: uuid("countersigned_in_place_of").references(() => person.id, { onDelete: "restrict" }),
  },
  (table) => [
    unique("acceptance_of_a_finding").on(table.revisionId, table.rule, table.instance, table.basis),
    check("acceptance_countersigned_by_another", sql`${table.countersignedBy} <> ${table.acceptedBy}`),
    check("acceptance_countersigned_for_another", sql`${table.countersignedInPlaceOf} <> ${table.acceptedBy}`),
  ],
);

/** A day set for the publication of an approved revision: the clock publishes in the name of who set it. */
export const schedule = pgTable(
  "schedule",
  {
    revisionId: uuid("revision_id")
      .primaryKey()
      .references(() => revision.id, { onDelete: "restrict" }),
    publishAt: at("publish_at").notNull(),
    publicNote: text("public_note"),
    submittedBy: uuid("submitted_by").references(() => person.id, { onDelete: "restrict" }),
    scheduledBy: uuid("scheduled_by")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    madeAt: madeAt(),
  },
  (table) => [
    index("schedule_publish_at").on(table.publishAt),
    index("schedule_scheduled_by").on(table.scheduledBy),
    check("schedule_not_by_the_submitter", sql`${table.scheduledBy} <> ${table.submittedBy}`),
  ],
);

/** One version of a report before the public. Frozen (trigger) but for its withdrawal and the confirmation of an emergency. */
export const publication = pgTable(
  "publication",
  {
    reportId: uuid("report_id")
      .notNull()
      .references(() => report.id, { onDelete: "restrict" }),
    version: integer("version").notNull(),
    revisionId: uuid("revision_id")
      .notNull()
      .references(() => revision.id, { onDelete: "restrict" }),
    document: jsonb("document").$type<PublicationDocument>().notNull(),
    hash: text("hash").notNull(),
    publicNote: text("public_note"),
    submittedBy: uuid("submitted_by").references(() => person.id, { onDelete: "restrict" }),
    publishedBy: uuid("published_by")
      .notNull()
      .references(() => person.id, { onDelete: "restrict" }),
    publishedInPlaceOf: uuid("published_in_place_of").references(() => person.id, { onDelete: "restrict" }),
    publishedAt: at("published_at").notNull().defaultNow(),
    emergencyReason: text("emergency_reason"),
    emergencyConfirmedBy: uuid("emergency_confirmed_by").references(() => person.id, { onDelete: "restrict" }),
    withdrawnAt: at("withdrawn_at"),
    withdrawnBy: uuid("withdrawn_by").references(() => person.id, { onDelete: "restrict" }),
    withdrawalReason: text("withdrawal_reason"),
  },
  (table) => [
    primaryKey({ columns: [table.reportId, table.version] }),
    index("publication_published_at").on(table.publishedAt),
    index("publication_revision").on(table.revisionId),
    index("publication_withdrawn_at")
      .on(table.withdrawnAt)
      .where(sql`${table.withdrawnAt} is not null`),
    index("publication_hash").on(table.hash),
    check("publication_correction_has_note", sql`${table.version} = 1 or ${table.publicNote} is not null`),
    check(
      "publication_not_by_the_submitter",
      sql`${table.emergencyReason} is not null or (${table.submittedBy} is not null and ${table.publishedBy} <> ${table.submittedBy})`,
    ),
    check("publication_not_for_the_submitter", sql`${table.publishedInPlaceOf} <> ${table.submittedBy}`),
    check("publication_emergency_confirmed_by_another", sql`${table.emergencyConfirmedBy} <> ${table.publishedBy}`),
    check(
      "publication_withdrawal_has_reason",
      sql`(${table.withdrawnAt} is null) = (${table.withdrawalReason} is null)`,
    ),
  ],
);

/** The wide rows that charts read: one a published agency, year and scope. */
export const published = pgTable(
  "published",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "restrict" }),
    year: integer("year").notNull(),
    scope: scope("scope").notNull(),
    reportId: uuid("report_id")
      .notNull()
      .references(() => report.id, { onDelete: "restrict" }),
    version: integer("version").notNull(),
    /** The day by which timeliness is judged; null where it is not known. */
    officiallyPublishedOn: date("officially_published_on"),
    errors: integer("errors").notNull().default(0),
    warnings: integer("warnings").notNull().default(0),
    questions: integer("questions").notNull().default(0),
    ...Object.fromEntries(
      indicators.map(({ key, kind }) => [
        key,
        kind === "decimal"
          ? numeric(columnOf(key), { precision: 24, scale: 8 })
          : bigint(columnOf(key), { mode: "number" }),
      ]),
    ),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.year, table.scope] }),
    index("published_year_scope").on(table.year, table.scope),
    uniqueIndex("published_report").on(table.reportId),
  ],
);

/** The published row that a text or a finding belongs to; both go when the report is withdrawn. */
const publishedKey = () => ({
  agencyId: uuid("agency_id").notNull(),
  year: integer("year").notNull(),
  scope: scope("scope").notNull(),
});

/** The narrative of current publications, a row a part, for full-text search. */
export const publishedText = pgTable(
  "published_text",
  {
    ...publishedKey(),
    part: text("part", { enum: narrativeParts }).notNull(),
    text: text("text").notNull(),
    bigrams: text("bigrams").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.year, table.scope, table.part] }),
    foreignKey({
      name: "published_text_of_published",
      columns: [table.agencyId, table.year, table.scope],
      foreignColumns: [published.agencyId, published.year, published.scope],
    }).onDelete("cascade"),
    index("published_text_bigrams").using("gin", table.bigrams),
  ],
);

/** The findings that stand in current publications, for the picture of data quality. */
export const publishedFinding = pgTable(
  "published_finding",
  {
    ...publishedKey(),
    no: integer("no").notNull(),
    rule: text("rule").notNull(),
    severity: text("severity", { enum: ["error", "warning", "question"] }).notNull(),
    accepted: boolean("accepted").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.year, table.scope, table.no] }),
    foreignKey({
      name: "published_finding_of_published",
      columns: [table.agencyId, table.year, table.scope],
      foreignColumns: [published.agencyId, published.year, published.scope],
    }).onDelete("cascade"),
    index("published_finding_rule").on(table.rule, table.year),
  ],
);

/** What a reader asked about a published figure, and what the agency answered. Nothing about the reader is kept but the link. */
export const inquiry = pgTable(
  "inquiry",
  {
    id: id(),
    /** SHA-256 of the token in the link under which the reader finds the answer. */
    tokenHash: text("token_hash").notNull().unique(),
    reportId: uuid("report_id")
      .notNull()
      .references(() => report.id, { onDelete: "restrict" }),
    version: integer("version").notNull(),
    /** In the grammar of report/workflow/remark-place.ts: "figure:requests.received.total", "part:一", "report". */
    place: text("place").notNull(),
    /** What stood there when the question was asked; null for not stated. */
    shown: text("shown"),
    question: text("question").notNull(),
    /** Keyed digest of the network address, for the limit a day; emptied afterwards. */
    device: text("device"),
    madeAt: madeAt(),
    outcome: text("outcome", { enum: inquiryOutcomes }),
    answer: text("answer"),
    answeredBy: uuid("answered_by").references(() => person.id, { onDelete: "restrict" }),
    answeredAt: at("answered_at"),
    /** Whether question and answer stand on the page of the report. */
    isPublic: boolean("is_public").notNull().default(false),
  },
  (table) => [
    index("inquiry_report").on(table.reportId, table.madeAt),
    index("inquiry_device").on(table.device, table.madeAt),
    check(
      "inquiry_answered_as_a_whole",
      sql`num_nulls(${table.outcome}, ${table.answer}, ${table.answeredBy}, ${table.answeredAt}) in (0, 4)`,
    ),
    check("inquiry_public_when_answered", sql`not ${table.isPublic} or ${table.answer} is not null`),
  ],
);

/**
 * Sums over the published own reports of an agency and all below it, by the structure of the year; never adds a
 * filed roll-up. The columns are those of db/derived/measures.ts; `year` 9999 stands for every year together.
 */
export const aggregate = pgTable(
  "aggregate",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    year: integer("year").notNull(),
    ...Object.fromEntries(
      measures.map(({ column, kind }) => [
        column,
        kind === "sum" ? numeric(column) : integer(column).notNull().default(0),
      ]),
    ),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.year] }), index("aggregate_year").on(table.year)],
);

/** The findings that stand in current publications of an agency and all below it, own and roll-up, by rule. */
export const aggregateFinding = pgTable(
  "aggregate_finding",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    year: integer("year").notNull(),
    rule: text("rule").notNull(),
    severity: text("severity", { enum: ["error", "warning", "question"] }).notNull(),
    findings: integer("findings").notNull(),
    /** Reports in which the rule speaks. */
    reports: integer("reports").notNull(),
    accepted: integer("accepted").notNull(),
  },
  (table) => [primaryKey({ columns: [table.agencyId, table.year, table.rule, table.severity] })],
);

/**
 * How the reports of an agency and all below it stand, by kind of agency. In rows of year 9999 stand the agencies there are
 * and how many of their reports are due each year; in the others what was published.
 */
export const aggregateStanding = pgTable(
  "aggregate_standing",
  {
    agencyId: uuid("agency_id")
      .notNull()
      .references(() => agency.id, { onDelete: "cascade" }),
    year: integer("year").notNull(),
    level: agencyLevel("level").notNull(),
    kind: agencyKind("kind").notNull(),
    scope: scope("scope").notNull(),
    reportsHere: boolean("reports_here").notNull(),
    agencies: integer("bodies").notNull(),
    due: integer("due").notNull(),
    published: integer("published").notNull(),
    /** Published ones that were due. */
    duePublished: integer("due_published").notNull(),
    /** Published ones whose day is known, and of these those in time. */
    dated: integer("dated").notNull(),
    onTime: integer("on_time").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.agencyId, table.year, table.level, table.kind, table.scope, table.reportsHere] }),
  ],
);

/** Which sums have to be made again; appended by publishing, emptied by the worker. */
export const aggregateDirty = pgTable("aggregate_dirty", {
  id: bigserial("id", { mode: "number" }).primaryKey(),
  agencyId: uuid("agency_id").notNull(),
  year: integer("year").notNull(),
  at: at("at").notNull().defaultNow(),
  /** Set aside: it could not be made, and why; the worker goes on without it and tries again later. */
  failedAt: at("failed_at"),
  problem: text("problem"),
});

/**
 * What kept pages were made from and has changed since: written by triggers, so that no move, command or hand at the
 * database can forget it; heard by every server, swept after a day.
 */
export const pageExpiry = pgTable(
  "page_expiry",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    /** "agency:SLUG", "sums:SLUG", "nation", "withdrawn" (as nation, at once), "everything". */
    tags: text("tags").array().notNull(),
    at: at("at")
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  (table) => [index("page_expiry_at").on(table.at)],
);

/** Each backup that was begun: an operator asks how old the newest one is that was read back whole. */
export const backupRun = pgTable(
  "backup_run",
  {
    id: id(),
    startedAt: at("started_at").notNull(),
    endedAt: at("ended_at"),
    /** Where it lies, as the machine that took it says. */
    file: text("file").notNull(),
    bytes: bigint("bytes", { mode: "number" }),
    provenAt: at("proven_at"),
    /** Read back from the disk against its sums, or restored into a database of its own and compared. */
    proof: text("proof").$type<"read" | "restored">(),
    /** Why there is none; a sentence in both languages. */
    problem: text("problem"),
  },
  (table) => [
    index("backup_run_started").on(table.startedAt),
    check("backup_run_proof", sql`(${table.provenAt} is null) = (${table.proof} is null)`),
    check("backup_run_proof_is", sql`${table.proof} in ('read', 'restored')`),
  ],
);

/** History: append-only and chained per report by hash. No foreign keys: it outlives its subjects. */
export const event = pgTable(
  "event",
  {
    id: bigserial("id", { mode: "number" }).primaryKey(),
    reportId: uuid("report_id").notNull(),
    no: integer("no").notNull(),
    kind: text("kind").notNull(),
    personId: uuid("person_id").notNull(),
    personName: text("person_name").notNull(),
    at: at("at").notNull(),
    detail: jsonb("detail").notNull(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [unique("event_report_no").on(table.reportId, table.no)],
);
