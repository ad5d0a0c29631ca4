/** Invented reports of every edition and variant, with all that a report may hold, for the tests of writing and reading. */
import fc from "fast-check";
import { emptyContent, type ReportContent, type Scope } from "@/report/content";
import { type Figure, type Measure } from "@/report/figure";
import { type EditionId, type RowVariant } from "@/report/form/define";
import { findCell } from "@/report/form/editions";
import { type WrittenReport } from "../write/model";

const counts = fc.oneof(fc.nat(9), fc.nat(5000), fc.constant(0), fc.constant(2_147_483_647));
const amounts = fc
  .tuple(fc.nat(9_999_999), fc.option(fc.stringMatching(/^\d{1,8}$/), { nil: null }))
  .map(([whole, fraction]) => (fraction === null ? String(whole) : `${whole}.${fraction}`));
const largeAmounts = fc.constantFrom("123456789012345.12345678", "0.00000001", "0", "12.50", "999999999999999");

function figuresOf(measure: Measure): fc.Arbitrary<Figure> {
  const stated: fc.Arbitrary<Figure> =
    measure === "amount"
      ? fc.oneof(amounts, largeAmounts)
      : measure === "change"
        ? fc.tuple(counts, fc.boolean()).map(([count, isLess]) => (isLess && count > 0 ? -count : count))
        : counts;
  return fc.oneof({ weight: 4, arbitrary: stated }, { weight: 1, arbitrary: fc.constant(null) });
}

const pieces = fc.constantFrom(
  "本年度主动公开工作平稳。",
  "公开信息12条，",
  "\n",
  "\t",
  '"引号"',
  "'",
  "，",
  ",",
  "=cmd|'/C calc'!A0",
  "+1",
  "-2",
  "@SUM(1)",
  "😀",
  "𠮷",
  "&lt;b&gt;",
  "<script>alert(1)</script>",
  "_x000D_",
  "_x005F_",
  "\u00A0",
  "  ",
  "%",
);
/** Words, line breaks, tabs, quotes, signs of formulas and of markup, in any order; now and then any characters at all. */
const texts = fc.oneof(
  { weight: 6, arbitrary: fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }).map((text) => text.replaceAll("\0", "")) },
  { weight: 1, arbitrary: fc.constant("") },
);
const days = fc.option(fc.constantFrom("2023-01-01", "2023-12-31", "2024-02-29"), { nil: null });
const counted = fc.option(counts, { nil: null });

function contentsOf(edition: EditionId, variant: RowVariant): fc.Arbitrary<ReportContent> {
  const empty = emptyContent(edition, "authored", variant);
  const codes = Object.keys(empty.figures);
  const figures = fc.record(
    Object.fromEntries(codes.map((code) => [code, figuresOf(findCell(edition, code)?.measure ?? "count")])),
  );
  const unclear = fc.uniqueArray(fc.constantFrom(...codes, ""), { maxLength: 3 }).chain((found) =>
    fc.tuple(
      ...found
        .filter((code) => code !== "")
        .map((code) =>
          fc.record({
            code: fc.constant(code),
            printed: fc.constantFrom("0 0 0", "=1", "640020470", "见附表", "12"),
            why: fc.constantFrom("several-numbers" as const, "run-together" as const, "unreadable" as const),
          }),
        ),
    ),
  );
  const indicators = fc.array(
    fc.record({ label: texts, unit: fc.constantFrom("件", "条", ""), year: counted, sinceStart: counted }),
    {
      maxLength: edition === "pre-2019" ? 5 : 0,
    },
  );
  const disclosures = fc.option(
    fc.record({
      statedTotal: counted,
      items: fc.array(fc.record({ category: texts, count: counted }), { maxLength: 4 }),
    }),
    { nil: null },
  );
  return fc
    .record({
      edition: fc.constant(edition),
      origin: fc.constantFrom("authored" as const, "transcribed" as const),
      figures,
      unclear,
      indicators,
      disclosures,
      narrative: fc.record({ preamble: texts, overview: texts, problems: texts, otherMatters: texts }),
      period: fc.record({ from: days, to: days }),
      contact: fc.record({ address: texts, postcode: fc.constantFrom("", "012345"), telephone: texts, email: texts }),
      source: fc.record({ address: fc.constantFrom("", "https://example.gov.cn/a?b=1&c=2"), publishedOn: days }),
    })
    .map((content) => {
      // A figure that could not be read is not stated.
      const lost = Object.fromEntries(content.unclear.map(({ code }) => [code, null]));
      return { ...content, figures: { ...content.figures, ...lost } };
    });
}

/** Reports of each edition, also with the single row of （六）. */
export const generatedReports: fc.Arbitrary<WrittenReport> = fc
  .oneof(
    contentsOf("2021", "form"),
    contentsOf("2021", "instead"),
    contentsOf("2019", "form"),
    contentsOf("pre-2019", "form"),
  )
  .chain((content) =>
    fc.record({
      agency: fc.constantFrom("青石县林果局", "白水市统计局", "云岭镇人民政府"),
      year: fc.constantFrom(...yearsOf(content.edition)),
      scope: fc.constantFrom<Scope>("own", "roll-up"),
      version: fc.integer({ min: 1, max: 9 }),
      publishedAt: fc.constant("2024-01-20T00:00:00.000Z"),
      content: fc.constant(content),
    }),
  );

function yearsOf(edition: EditionId): readonly number[] {
  return edition === "2021" ? [2021, 2023, 2025] : edition === "2019" ? [2019, 2020] : [2012, 2018];
}
