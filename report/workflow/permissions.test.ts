/** The rows of the permissions against the table written by hand, and what no table of roles shows: four eyes, steps, reasons. */
import { describe, expect, it } from "vitest";
import { answerTo, everyone, sees, standings, type StandingName, type Who } from "../testing/matrix";
import {
  actingRole,
  type Deeds,
  type Holding,
  isDueReviewer,
  managesFromAbove,
  may,
  mayManage,
  maySeeUnpublished,
  movesOpenTo,
  needsReason,
  noDeeds,
  type Relation,
  type Role,
  type Situation,
} from "./permissions";
import { everyMove, type PublicStanding, type Working } from "./workflow";

describe("the rows of the permissions", () => {
  it("say what the table written by hand says", () => {
    const differing: string[] = [];
    let asked = 0;
    for (const standing of standings) {
      for (const who of everyone) {
        for (const move of everyMove) {
          const isAllowed = may(move, situationOf(who, standing));
          asked += 1;
          if (isAllowed !== (answerTo(who, move, standing) === "made")) differing.push(`${who} ${move} ${standing}`);
        }
      }
    }
    expect(differing).toEqual([]);
    expect(asked).toBe(13 * 14 * 26);
  });

  it("show a report that is not published to those of the table, and to nobody else", () => {
    const differing = standings.flatMap((standing) =>
      everyone
        .filter((who) => maySeeUnpublished(situationOf(who, standing)) !== sees(who, standing))
        .map((who) => `${who} ${standing}`),
    );
    expect(differing).toEqual([]);
  });

  it("grant nothing to somebody without a role, whatever they once did", () => {
    const done: Deeds = {
      isSubmitter: true,
      isAuthor: true,
      hasApproved: true,
      hasPublished: true,
      wrotePublished: true,
    };
    const open = standings.flatMap((standing) =>
      movesOpenTo({ ...situationOf("editor own", standing), holdings: [], deeds: done }),
    );
    expect(open).toEqual([]);
  });
});

describe("four eyes", () => {
  const due = situationOf("reviewer own", "in-review 1");
  const approved = situationOf("reviewer upper", "approved");

  it.each(["isSubmitter", "isAuthor", "hasApproved"] as const)("keep who %s from approving", (deed) => {
    expect(may("approve", due)).toBe(true);
    expect(may("approve", { ...due, deeds: { ...noDeeds, [deed]: true } })).toBe(false);
  });

  it.each(["isSubmitter", "isAuthor"] as const)("are judged of the one stood in for: who %s", (deed) => {
    const standIn = (deeds: Deeds): Situation => {
      const [holding] = due.holdings;
      return { ...due, holdings: holding ? [{ ...holding, inPlaceOf: { personId: "p", name: "张三", deeds } }] : [] };
    };
    expect(may("approve", standIn(noDeeds))).toBe(true);
    expect(may("countersign", standIn(noDeeds))).toBe(true);
    expect(may("approve", standIn({ ...noDeeds, [deed]: true }))).toBe(false);
    expect(may("countersign", standIn({ ...noDeeds, [deed]: true }))).toBe(false);
  });

  it("keep the submitter from publishing and setting the day, though not from returning", () => {
    const submitter = { ...approved, deeds: { ...noDeeds, isSubmitter: true } };
    expect(
      ["publish", "schedule", "unschedule"].filter((move) => movesOpenTo(submitter).some((each) => each === move)),
    ).toEqual([]);
    expect(may("publish", approved)).toBe(true);
    expect(may("return", submitter)).toBe(true);
  });

  it("keep publisher and authors from standing by an emergency, and anybody where there is none", () => {
    const flagged = situationOf("reviewer upper", "emergency");
    expect(may("confirm-emergency", flagged)).toBe(true);
    expect(may("confirm-emergency", { ...flagged, isFlagged: false })).toBe(false);
    for (const deed of ["hasPublished", "wrotePublished"] as const)
      expect(may("confirm-emergency", { ...flagged, deeds: { ...noDeeds, [deed]: true } })).toBe(false);
  });
});

describe("the step that is due", () => {
  it("is taken by whom it names alone, also a person named for it", () => {
    const second = { ...situationOf("reviewer own", "in-review 1"), step: 2 };
    expect(may("approve", second)).toBe(false);
    expect(isDueReviewer(second)).toBe(false);
    const named = { ...second, holdings: second.holdings.map((holding) => ({ ...holding, steps: [1, 2] })) };
    expect(may("approve", named)).toBe(true);
    expect(isDueReviewer(named)).toBe(true);
    expect(may("approve", { ...named, step: null })).toBe(false);
  });
});

describe("the role by which a move is made", () => {
  const holding = (role: Role, relation: Relation, inPlaceOf: Holding["inPlaceOf"] = null): Holding => ({
    ...{ role, relation, inPlaceOf },
    steps: [1, 2],
  });
  const other = { personId: "p", name: "张三", deeds: noDeeds };
  const published = situationOf("reviewer upper", "published");

  it("is one's own before another's, and an administrator's last", () => {
    const [own, another, administrator] = [
      holding("reviewer", "own"),
      holding("reviewer", "own", other),
      holding("administrator", "own"),
    ] as const;
    expect(actingRole("withdraw", { ...published, holdings: [administrator, another, own] })).toBe(own);
    expect(actingRole("withdraw", { ...published, holdings: [administrator, another] })).toBe(another);
    expect(actingRole("withdraw", { ...published, holdings: [administrator] })).toBe(administrator);
    expect(actingRole("withdraw", { ...published, holdings: [] })).toBeNull();
  });

  it("needs a reason where it is the administrator's alone", () => {
    const approved = situationOf("administrator own", "approved");
    expect(needsReason("return", approved)).toBe(true);
    expect(needsReason("publish", approved)).toBe(false);
    const both = { ...approved, holdings: [...approved.holdings, holding("reviewer", "own")] };
    expect(needsReason("return", both)).toBe(false);
    expect(needsReason("return", situationOf("editor other", "approved"))).toBe(false);
  });

  it("of an administrator reaches down, never up or aside", () => {
    const relations: Relation[] = ["own", "above", "below", "other"];
    expect(relations.filter((relation) => mayManage([holding("administrator", relation)]))).toEqual(["own", "above"]);
    expect(relations.filter((relation) => managesFromAbove([holding("administrator", relation)]))).toEqual(["above"]);
    expect(mayManage([holding("reviewer", "own"), holding("editor", "above")])).toBe(false);
  });
});

/** As the gate would find it for a chain of the agency's own step and one of the upper agency. */
function situationOf(who: Who, name: StandingName): Situation {
  const { working, published, step } = standingsOf(name);
  return {
    holdings: holdingsOf(who),
    origin: name === "nothing here" || name === "emergency" ? "authored" : "transcribed",
    ...{ working, published, step, steps: 2, deeds: deedsOf(who, name) },
    isPartlyApproved: name === "in-review 2" || working === "approved",
    isFlagged: name === "emergency",
  };
}

/** What each of the people of the matrix did (db/testing/matrix-world.ts). */
function deedsOf(who: Who, name: StandingName): Deeds {
  const { working, published } = standingsOf(name);
  const isSubmitted = working === "in-review" || working === "approved";
  const publisher: Who = name === "emergency" ? "administrator own" : "reviewer upper";
  const approvers: Who[] = working === "approved" ? ["reviewer own", "reviewer upper"] : ["reviewer own"];
  const isShown = published !== "nothing";
  return {
    isSubmitter: who === "submitter" && isSubmitted,
    isAuthor: who === "writer" && working !== "none",
    hasApproved: isSubmitted && name !== "in-review 1" && approvers.includes(who),
    hasPublished: isShown && who === publisher,
    wrotePublished: isShown && who === "writer",
  };
}

function standingsOf(name: StandingName): { working: Working; published: PublicStanding; step: number | null } {
  if (name === "nothing" || name === "nothing here") return { working: "none", published: "nothing", step: null };
  if (name === "emergency") return { working: "none", published: "published", step: null };
  const [work, shown = "nothing"] = name.split(" over ") as [string, PublicStanding?];
  if (work === "published" || work === "withdrawn") return { working: "none", published: work, step: null };
  const [working, step] = work.split(" ") as [Working, string?];
  return { working, published: shown, step: step === undefined ? null : Number(step) };
}

function holdingsOf(who: Who): Holding[] {
  const relations = { own: "own", upper: "above", lower: "below", other: "other" } as const satisfies Record<
    string,
    Relation
  >;
  const steps = { own: [1], upper: [2], lower: [], other: [] } as const;
  const roles = who === "writer" ? ["editor own", "reviewer own"] : [who === "submitter" ? "editor own" : who];
  return roles.map((held) => {
    const [role, place] = held.split(" ") as [Role, keyof typeof relations];
    return { role, relation: relations[place], steps: steps[place], inPlaceOf: null };
  });
}
