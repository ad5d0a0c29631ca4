/** The text fields of the editor, each with what was found in it; found once for all of them. */
"use client";

import { useDeferredValue, useMemo } from "react";
import { type Narrative, type ReportContent, type Scope } from "@/report/content";
import { editionOf } from "@/report/form/editions";
import { findingsOfText, linkOffers } from "@/report/narrative/narrative-scan";
import { type Field } from "@/report/patch";
import { type Finding } from "@/report/rules/define";
import { type Locale } from "@/messages/translator";
import { NarrativeField } from "./narrative-field";
import { type Words } from "../../form/words";

interface NarrativeFieldsInput {
  readonly content: ReportContent;
  readonly findings: readonly Finding[];
  readonly year: number;
  readonly scope: Scope;
  readonly locale: Locale;
  readonly words: Words["desk"];
  readonly onSet: (field: Field, value: string) => void;
}

export function useNarrativeFields({ content, findings, year, scope, locale, words, onSet }: NarrativeFieldsInput) {
  const scanned = useDeferredValue(content);
  const offers = useMemo(() => linkOffers({ year, agency: null, scope, content: scanned }), [year, scope, scanned]);
  function fieldOf(part: keyof Narrative) {
    return (
      <NarrativeField
        key={part}
        part={part}
        content={content}
        locale={locale}
        words={words}
        limit={part === "overview" ? editionOf(content.edition).overviewLimit : null}
        found={findingsOfText(findings, part, content)}
        offers={offers.filter((offer) => offer.part === part)}
        onType={(text) => onSet(`narrative.${part}`, text)}
      />
    );
  }
  return fieldOf;
}
