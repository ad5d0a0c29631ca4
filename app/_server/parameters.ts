/** Reads what an address asks for: senseless values count as not asked, and are named to the reader. */

/** Search parameters as pages get them. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a parameter without white space around it; empty when it is not there. */
export function textOf(parameters: Parameters, name: string, longest = 100): string {
  const value = parameters[name];
  const first = typeof value === "string" ? value : value?.[0];
  // NUL signs name nothing, and no database takes them.
  return (first ?? "").replaceAll("\0", "").trim().slice(0, longest);
}

/** The value when it is one of those offered, else null. */
export function choiceOf<Choice extends string>(
  parameters: Parameters,
  name: string,
  choices: readonly Choice[],
): Choice | null {
  const text = textOf(parameters, name);
  return choices.find((choice) => choice === text) ?? null;
}

/** A year on which there can be a report, else null. */
export function yearOf(parameters: Parameters, name = "year"): number | null {
  const text = textOf(parameters, name);
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 2008 && year <= 2100 ? year : null;
}

/** The number of a page, 1 when none is asked for. */
export function pageOf(parameters: Parameters): number {
  const text = textOf(parameters, "page");
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1;
}

/** Conditions that are in the address and could not be used, as they stand there: "level=xyz". */
export function unusedOf(parameters: Parameters, used: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(used).flatMap(([name, value]) => {
    const text = textOf(parameters, name);
    return text !== "" && value === null ? [`${name}=${text}`] : [];
  });
}

/** What is asked as an address carries it: what is not asked is left out. */
export function queryOf(asked: Readonly<Record<string, string | number | null>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(asked).filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== ""),
  );
}
