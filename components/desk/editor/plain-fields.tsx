/** Period, contact and legal publication of a report. */
"use client";

import { type ReportContent } from "@/report/content";
import { type Field, type FieldValue } from "@/report/patch";
import { anchorOf } from "../report/place";
import { SaveMarkAt, saveMarkId } from "../edits/save-mark";
import { field as fieldStyle, heading, label as labelStyle } from "../../form/styles";
import { type Words } from "../../form/words";

interface PlainFieldsProps {
  readonly content: ReportContent;
  readonly words: Words["desk"]["editor"];
  readonly onSet: (field: Field, value: FieldValue) => void;
}

export function PlainFields({ content: { period, contact, source }, words, onSet }: PlainFieldsProps) {
  const day = (field: Field, label: string, value: string | null) => (
    <Input
      key={field}
      field={field}
      label={label}
      value={value ?? ""}
      type="date"
      onType={(text) => onSet(field, text === "" ? null : text)}
    />
  );
  const text = (field: Field, label: string, value: string) => (
    <Input key={field} field={field} label={label} value={value} type="text" onType={(typed) => onSet(field, typed)} />
  );
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Group title={words.periodTitle}>
        {day("period.from", words.periodFrom, period.from)}
        {day("period.to", words.periodTo, period.to)}
      </Group>
      <Group title={words.sourceTitle}>
        {text("source.address", words.source.address, source.address)}
        {day("source.publishedOn", words.source.publishedOn, source.publishedOn)}
      </Group>
      <Group title={words.contactTitle}>
        {text("contact.address", words.contact.address, contact.address)}
        {text("contact.postcode", words.contact.postcode, contact.postcode)}
        {text("contact.telephone", words.contact.telephone, contact.telephone)}
        {text("contact.email", words.contact.email, contact.email)}
      </Group>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className={heading}>{title}</legend>
      {children}
    </fieldset>
  );
}

interface InputProps {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly type: "date" | "text";
  readonly onType: (text: string) => void;
}

function Input({ field, label, value, type, onType }: InputProps) {
  return (
    <span className="flex">
      <label className={`${labelStyle} flex-1`}>
        {label}
        <input
          id={anchorOf(field)}
          name={field}
          type={type}
          value={value}
          onChange={(event) => onType(event.target.value)}
          aria-describedby={saveMarkId(field)}
          className={`${fieldStyle} scroll-mt-32`}
        />
      </label>
      <SaveMarkAt field={field} />
    </span>
  );
}
