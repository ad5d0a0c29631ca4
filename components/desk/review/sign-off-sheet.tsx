/** The printable 审签单: one A4 sheet that says who wrote, approved, checked, countersigned and published, and when. */
import { type ReactNode } from "react";
import { type Locale } from "@/messages/translator";
import { beijingMinute } from "@/report/beijing-time";
import { fill } from "../../form/fill";
import { type SignOffSheetData } from "./sign-off-data";
import { SignOffReasons } from "./sign-off-reasons";
import { SignOffSteps } from "./sign-off-steps";
import { type Words } from "../../form/words";

interface SignOffSheetProps {
  readonly sheet: SignOffSheetData;
  readonly locale: Locale;
  readonly words: Words;
}

export function SignOffSheet({ sheet, locale, words }: SignOffSheetProps) {
  const { sheet: names } = words.review;
  const { submission, publication } = sheet;
  return (
    <article className="sign-off-sheet mx-auto flex w-full max-w-[186mm] min-w-0 flex-col gap-4 bg-surface p-6 text-sm print:max-w-none print:p-0">
      <h1 className="text-center font-serif text-2xl font-bold">{names.title}</h1>
      <Facts
        rows={[
          [names.agency, sheet.agencyName],
          [names.year, `${sheet.year}`],
          [names.scope, words.desk.scopes[sheet.scope]],
          [names.revision, fill(names.revisionOf, { n: sheet.revisionNo, state: names.states[sheet.state] })],
          [names.submission, submission ? fill(names.submissionOf, { n: submission.no }) : names.notSubmitted],
          [names.editor, submission?.submittedBy ?? ""],
          [names.submittedAt, submission ? beijingMinute(submission.submittedAt) : ""],
        ]}
      />
      <Section title={names.steps}>
        <SignOffSteps steps={sheet.steps} words={names} />
      </Section>
      <Section title={names.confidentiality}>
        <Confidentiality steps={sheet.steps} words={names} />
      </Section>
      <Section title={names.acceptances}>
        <SignOffReasons acceptances={sheet.acceptances} words={names} locale={locale} />
      </Section>
      <Section title={names.publication}>
        {publication ? <Publication publication={publication} words={names} /> : <p>{names.notPublished}</p>}
      </Section>
      <p className="text-xs text-ink-soft">{names.printed}</p>
    </article>
  );
}

type Names = Words["review"]["sheet"];

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-1">
      <h2 className="text-base font-semibold break-after-avoid">{title}</h2>
      {children}
    </section>
  );
}

function Facts({ rows }: { readonly rows: readonly (readonly [string, string])[] }) {
  return (
    <table className="w-full border-collapse">
      <tbody>
        {rows
          .filter(([, value]) => value !== "")
          .map(([name, value]) => (
            <tr key={name}>
              <th scope="row" className="w-36 border border-line-strong px-2 py-1 text-left font-medium">
                {name}
              </th>
              <td className="border border-line-strong px-2 py-1 break-words">{value}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Confidentiality({ steps, words }: { readonly steps: SignOffSheetData["steps"]; readonly words: Names }) {
  const signed = steps.filter(({ confidentialityChecked }) => confidentialityChecked);
  if (signed.length === 0) return <p>{words.confidentialityMissing}</p>;
  return signed.map(({ step, person, at }) => (
    <p key={step}>
      ✓ {fill(words.confidentialityDone, { name: person ?? "", time: at === null ? "" : beijingMinute(at) })}
    </p>
  ));
}

function Publication({
  publication,
  words,
}: {
  readonly publication: NonNullable<SignOffSheetData["publication"]>;
  readonly words: Names;
}) {
  const { version, publishedBy, publishedAt, publicNote, hash, emergencyReason, withdrawnAt } = publication;
  const rows: (readonly [string, string])[] = [
    [words.publication, fill(words.published, { n: version, name: publishedBy, time: beijingMinute(publishedAt) })],
  ];
  if (emergencyReason !== null) {
    const { emergencyConfirmedBy } = publication;
    const confirmed =
      emergencyConfirmedBy === null ? words.notConfirmed : fill(words.confirmedBy, { name: emergencyConfirmedBy });
    rows.push([words.emergency, `${fill(words.emergencyOf, { reason: emergencyReason })} — ${confirmed}`]);
  } else if (publicNote !== null) {
    rows.push([words.publicNote, publicNote]);
  }
  if (withdrawnAt !== null) rows.push(["", fill(words.withdrawn, { time: beijingMinute(withdrawnAt) })]);
  return <Facts rows={[...rows, [words.hash, hash]]} />;
}
