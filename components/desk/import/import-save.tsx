/** The one form that saves a read document: which report it is, what stands there now, and the button. */
"use client";

import { useState, useTransition, type SubmitEvent } from "react";
import { beijingMinute } from "@/report/beijing-time";
import { fill } from "../../form/fill";
import { isSameAgency } from "./import-agency";
import { decidedCells } from "./import-decisions";
import { type Item, type Obstacle } from "./import-queue";
import { type ImportKey } from "./reading";
import { heading, link, primaryButton, quiet } from "../../form/styles";
import { type Words } from "../../form/words";

export interface ImportSaveProps {
  readonly item: Item;
  readonly agencies: readonly { readonly id: string; readonly name: string }[];
  readonly latestYear: number;
  readonly obstacle: Obstacle | null;
  readonly form: string;
  readonly words: Pick<Words, "desk" | "importing">;
  /** Sends the form where there is no script. */
  readonly sendForm: (form: FormData) => void;
  readonly onKey: (key: ImportKey) => void;
  readonly onAddress: (address: string) => void;
  readonly onReplace: (replaces: boolean) => void;
  readonly onSave: () => Promise<void>;
}

/** What no click on the button overcomes; the server would refuse it too. */
const barring: readonly (Obstacle | null)[] = ["agency", "year", "scope", "address", "draft", "forbidden"];

export function ImportSave(props: ImportSaveProps) {
  const { item, obstacle, form, words, sendForm, onSave } = props;
  const { importing } = words;
  const [isSaving, startSaving] = useTransition();
  const [barred, setBarred] = useState<Obstacle | null>(null);
  function saveHere(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const isBarred = barring.includes(obstacle);
    setBarred(isBarred ? obstacle : null);
    if (!isBarred) startSaving(onSave);
  }
  const problem = barred && barred === obstacle ? importing.inTheWay[barred] : item.saveProblem;
  return (
    <form
      id={form}
      action={sendForm}
      onSubmit={saveHere}
      aria-labelledby="save-title"
      className="flex min-w-0 flex-col items-start gap-3 place-self-start rounded border border-line bg-surface p-4 w-full"
    >
      <h3 id="save-title" className={heading}>
        {importing.saveTitle}
      </h3>
      <HiddenFields item={item} />
      <div className="flex w-full flex-wrap gap-3">
        <KeyFields {...props} />
      </div>
      <AddressField {...props} />
      <AgencyNote {...props} />
      <TargetNote {...props} />
      <button type="submit" className={primaryButton} disabled={isSaving}>
        {isSaving ? importing.saving : importing.save}
      </button>
      {problem !== null && (
        <p role="alert" className="text-sm text-error">
          {problem}
        </p>
      )}
      <p className={quiet}>{importing.saveNotes[item.target?.found?.origin ?? "unknown"]}</p>
    </form>
  );
}

/** For a page without script, which sends the form itself. */
function HiddenFields({ item: { reading, deciding } }: Pick<ImportSaveProps, "item">) {
  if (!reading) return null;
  return (
    <>
      <input type="hidden" name="readingId" value={reading.id} />
      <input type="hidden" name="decided" value={JSON.stringify(decidedCells(deciding.now))} />
    </>
  );
}

const firstYear = 2008;
const choice = "max-w-full rounded border border-line-strong bg-surface px-2 py-1.5 text-ink";

function KeyFields({ item: { key }, agencies, latestYear, words, onKey }: ImportSaveProps) {
  const { desk, importing } = words;
  const years = Array.from({ length: latestYear - firstYear + 1 }, (_each, index) => latestYear - index);
  return (
    <>
      <Select
        name="agencyId"
        label={desk.fields.agency}
        none={importing.choose}
        value={key.agencyId}
        options={agencies.map(({ id, name }) => ({ value: id, text: name }))}
        onChange={(agencyId) => onKey({ ...key, agencyId })}
      />
      <Select
        name="year"
        label={desk.fields.year}
        none={importing.choose}
        value={String(key.year ?? "")}
        options={years.map((year) => ({ value: String(year), text: String(year) }))}
        onChange={(year) => onKey({ ...key, year: Number(year) || null })}
      />
      <Select
        name="scope"
        label={desk.fields.scope}
        none={importing.choose}
        value={key.scope ?? ""}
        options={(["own", "roll-up"] as const).map((scope) => ({ value: scope, text: desk.scopes[scope] }))}
        onChange={(scope) => onKey({ ...key, scope: scopeOf(scope) })}
      />
    </>
  );
}

interface SelectProps {
  readonly name: string;
  readonly label: string;
  /** Said while nothing is chosen. */
  readonly none: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}

function Select({ name, label, none, value, options, onChange }: SelectProps) {
  return (
    <label className="flex min-w-0 flex-col gap-1 text-sm">
      {label}
      <select name={name} value={value} onChange={(event) => onChange(event.target.value)} className={choice} required>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Where the report was published: asked for unless it becomes one that is written here. */
function AddressField({ item: { address, target }, words: { importing }, onAddress }: ImportSaveProps) {
  if (target?.found?.origin === "authored") return null;
  return (
    <label className="flex w-full min-w-0 flex-col gap-1 text-sm">
      {importing.address}
      <input
        name="officialAddress"
        value={address}
        maxLength={1000}
        className={`${choice} w-full`}
        onChange={(event) => onAddress(event.target.value)}
      />
    </label>
  );
}

function scopeOf(text: string): ImportKey["scope"] {
  return text === "own" || text === "roll-up" ? text : null;
}

/** Says when the agency named in the document is not, or not quite, the one chosen. */
function AgencyNote({ item: { reading, key }, agencies, words: { importing } }: ImportSaveProps) {
  const printed = reading?.agency ?? null;
  const chosen = agencies.find(({ id }) => id === key.agencyId)?.name;
  if (printed === chosen) return null;
  const sentence =
    printed === null
      ? chosen === undefined && importing.noAgency
      : chosen === undefined
        ? fill(importing.unknownAgency, { printed })
        : fill(isSameAgency(printed, chosen) ? importing.nearAgency : importing.otherAgency, { printed, chosen });
  if (sentence === false) return null;
  return (
    <p role="status" className="border-l-4 border-warning pl-2 text-sm">
      {sentence}
    </p>
  );
}

/** Says what stands where this would be saved, and asks before a draft is replaced. */
function TargetNote({ item: { target, replaces }, obstacle, words: { importing, desk }, onReplace }: ImportSaveProps) {
  const found = target?.found;
  if (obstacle === "forbidden" || obstacle === "twice") {
    return (
      <p role="status" className="border-l-4 border-warning pl-2 text-sm">
        {importing.inTheWay[obstacle]}
      </p>
    );
  }
  if (!found) return null;
  if (found.draft) {
    const { updatedBy, updatedAt, href, version } = found.draft;
    return (
      <div role="status" className="flex flex-col gap-1 border-l-4 border-warning pl-2 text-sm">
        <p>
          {fill(importing.draftThere, { name: updatedBy ?? desk.editor.somebody, time: beijingMinute(updatedAt) })}{" "}
          <a href={href} target="_blank" rel="noreferrer" className={link}>
            {importing.openDraft}
          </a>
        </p>
        <label className="inline-flex min-h-6 items-start gap-1.5">
          <input
            type="checkbox"
            name="replace"
            className="mt-1.5"
            checked={replaces}
            onChange={(event) => onReplace(event.target.checked)}
          />
          {importing.replace}
        </label>
        <input type="hidden" name="seenVersion" value={version} />
      </div>
    );
  }
  if (found.standing === "nothing") return null;
  return (
    <p role="status" className="border-l-4 border-warning pl-2 text-sm">
      {importing.publishedThere}
    </p>
  );
}
