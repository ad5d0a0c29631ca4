/** Sharing steps out among people: each step another one, on either side of a substitution. */
import { describe, expect, it } from "vitest";
import { type StepOfChain, stuckSteps, type Taker } from "./takers";

const person = (name: string, inPlaceOf?: string): Taker => ({
  personId: name,
  name,
  inPlaceOf: inPlaceOf === undefined ? null : { personId: inPlaceOf, name: inPlaceOf },
});
const chain = (...takers: readonly (readonly Taker[])[]): StepOfChain[] =>
  takers.map((each, index) => ({ step: index + 1, name: `第${index + 1}步`, takers: each }));
const stuck = (steps: readonly StepOfChain[], barred: Record<string, "submitter" | "author"> = {}) =>
  stuckSteps(steps, new Map(Object.entries(barred))).map(({ step, reason }) => `${step} ${reason.zh}`);

describe("the steps of a chain", () => {
  it("are shared out whenever they can be, whoever is tried first", () => {
    expect(stuck(chain([person("甲"), person("乙")], [person("甲")]))).toEqual([]);
    expect(stuck(chain([person("甲"), person("乙")], [person("甲"), person("丙")], [person("甲")]))).toEqual([]);
  });

  it("name each that nobody may take, with why", () => {
    expect(stuck(chain([], [person("甲")]))).toEqual(["1 没有设置审核人"]);
    const steps = chain([person("甲"), person("乙")], [person("丙", "甲")]);
    expect(stuck(steps, { 甲: "author", 乙: "submitter" })).toEqual(["1 甲改动过本稿，乙是提交人", "2 甲改动过本稿"]);
  });

  it("need another person each, on either side of a substitution", () => {
    expect(stuck(chain([person("甲")], [person("甲")]))).toEqual(["2 甲须审前面的步骤，每一步须由不同的人审核"]);
    expect(stuck(chain([person("乙", "甲")], [person("甲")]))).toHaveLength(1);
    expect(
      stuck(chain([person("甲"), person("乙")], [person("甲"), person("乙")], [person("甲"), person("乙")])),
    ).toEqual(["3 甲、乙须审前面的步骤，每一步须由不同的人审核"]);
  });
});
