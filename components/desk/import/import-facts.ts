/** What stands in the table of outcomes: the facts of each document, and their order. */
"use client";

import { useMemo } from "react";
import { contentNow, countsOf } from "./import-decisions";
import { findingsOf } from "./import-findings";
import { type Item } from "./import-queue";
import { type Words } from "../../form/words";

export type Column = keyof Words["importing"]["columns"];
export type Sort = { readonly column: Column; readonly isDown: boolean } | null;

/** What a row shows, and by what it is sorted. */
export type Facts = Readonly<Record<Column, string | number>>;

/** An item never changes, it is replaced: each is checked once, however often others make progress. */
const known = new WeakMap<Item, Facts>();

/** What stands in the row of each item, by its id. */
export function useFacts(
  items: readonly Item[],
  agencies: readonly { readonly id: string; readonly name: string }[],
  words: Words["importing"],
): ReadonlyMap<string, Facts> {
  return useMemo(() => {
    const names = new Map(agencies.map(({ id, name }) => [id, name]));
    const of = (item: Item) => {
      const facts = known.get(item) ?? factsOf(item, names, words);
      known.set(item, facts);
      return facts;
    };
    return new Map(items.map((item) => [item.id, of(item)]));
  }, [items, agencies, words]);
}

function factsOf(item: Item, names: ReadonlyMap<string, string>, words: Words["importing"]): Facts {
  const { name, reading, deciding, key, state, saved } = item;
  const nothing = {
    agency: "",
    year: "",
    edition: "",
    read: "",
    proposed: "",
    notStated: "",
    unread: "",
    findings: "",
  };
  const standing = { name, state: saved === null ? words.states[state] : words.states.saved };
  if (!reading) return { ...nothing, ...standing };
  const counts = countsOf(reading, deciding.now);
  const content = contentNow(reading, deciding.now);
  const found = findingsOf(item, content);
  const of = (severity: string) => found.filter((finding) => finding.severity === severity).length;
  return {
    ...standing,
    agency: names.get(key.agencyId) ?? reading.agency ?? "",
    year: key.year ?? "",
    edition: reading.edition !== null ? words.editions[content.edition] : "",
    read: counts.read + counts.decided,
    proposed: counts.proposed,
    notStated: counts.notStated,
    unread: counts.unread,
    findings: `${of("error")} / ${of("warning")} / ${of("question")}`,
  };
}

/** The items in the order a person chose; as they came where none is chosen. */
export function sorted(items: readonly Item[], facts: ReadonlyMap<string, Facts>, sort: Sort): readonly Item[] {
  if (!sort) return items;
  const { column, isDown } = sort;
  const collator = new Intl.Collator("zh", { numeric: true });
  const value = ({ id }: Item) => String(facts.get(id)?.[column] ?? "");
  return [...items].sort((left, right) => (isDown ? -1 : 1) * collator.compare(value(left), value(right)));
}
