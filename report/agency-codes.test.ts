/** Codes of real agencies pass; each single wrong sign is noticed. */
import { describe, expect, it } from "vitest";
import {
  creditCheckSign,
  creditCodeProblem,
  divisionCodeProblem,
  divisionHolds,
  levelOfDivision,
  plainCreditCode,
} from "./agency-codes";

// The example of GB 32100 and codes that agencies print on their sites.
const real = ["91350100M000100Y43", "11100000000013338W"];

describe("unified credit codes", () => {
  it.each(real)("takes %s", (code) => expect(creditCodeProblem(code)).toBeNull());

  it("notices every single sign that is another", () => {
    for (const code of real) {
      for (let place = 0; place < 18; place += 1) {
        const other = code[place] === "7" ? "8" : "7";
        expect(creditCodeProblem(code.slice(0, place) + other + code.slice(place + 1))).not.toBeNull();
      }
    }
  });

  it("says how long it is, which signs there are and which one fits", () => {
    expect(creditCodeProblem("123")?.zh).toContain("3位");
    expect(creditCodeProblem("9135010OM000100Y43")?.en).toContain("capitals");
    expect(creditCodeProblem("91350100M000100Y44")?.zh).toContain("“3”");
    expect(creditCheckSign("91350100M000100Y4")).toBe("3");
  });

  it("is kept without spaces and in capitals", () => {
    expect(plainCreditCode(" 91350100-m000100y43 ")).toBe("91350100M000100Y43");
    expect(plainCreditCode("９１３５0100M000100Y43")).toBe("91350100M000100Y43");
  });
});

describe("division codes", () => {
  it.each(["320000", "320800", "320813", "110000", "000000", "820000"])("takes %s", (code) =>
    expect(divisionCodeProblem(code)).toBeNull(),
  );
  it.each(["32080", "3208130", "ab0813", "990000", "320013", ""])("refuses %s", (code) =>
    expect(divisionCodeProblem(code)).not.toBeNull(),
  );
  it("knows levels and what lies where", () => {
    expect(["320000", "320800", "320813", "000000"].map(levelOfDivision)).toEqual([
      "province",
      "city",
      "county",
      "country",
    ]);
    expect(divisionHolds("320800", "320813")).toBe(true);
    expect(divisionHolds("320000", "320813")).toBe(true);
    expect(divisionHolds("320800", "320913")).toBe(false);
    expect(divisionHolds("320813", "320800")).toBe(false);
    expect(divisionHolds("000000", "110000")).toBe(true);
  });
});
