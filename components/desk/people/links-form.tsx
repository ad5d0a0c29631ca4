/** Makes one-time links and shows them once, as a sheet to be printed and cut apart. */
"use client";

import { useActionState } from "react";
import { fill } from "@/components/form/fill";
import { plainButton, primaryButton } from "@/components/form/styles";
import { type Words } from "@/components/form/words";

export interface SheetLink {
  readonly personId: string;
  readonly name: string;
  readonly account: string;
  readonly agencyName: string;
  readonly purpose: "invite" | "reset";
  readonly address: string | null;
}

/** What came back: the links, or why there are none. */
export interface LinksState {
  readonly problem: string;
  readonly links: readonly SheetLink[];
}

interface LinksFormProps {
  readonly action: (state: LinksState, form: FormData) => Promise<LinksState>;
  /** Whom they are for: a person, or the filter of the list. */
  readonly target: Readonly<Record<string, string>>;
  readonly hasMail: boolean;
  readonly words: Pick<
    Words["people"],
    | "linksMake"
    | "linksMail"
    | "linksOnce"
    | "linksMailed"
    | "linksPrint"
    | "linksSheet"
    | "linksInvite"
    | "linksReset"
    | "account"
  >;
}

export function LinksForm({ action, target, hasMail, words }: LinksFormProps) {
  const [state, send, isPending] = useActionState(action, { problem: "", links: [] });
  const printed = state.links.filter(({ address }) => address !== null);
  const mailed = state.links.length - printed.length;
  return (
    <div className="flex flex-col gap-5">
      {state.links.length === 0 && (
        <form action={send} className="flex flex-wrap gap-3 print:hidden">
          {Object.entries(target).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <button type="submit" name="way" value="print" className={primaryButton} disabled={isPending}>
            {words.linksMake}
          </button>
          {hasMail && (
            <button type="submit" name="way" value="mail" className={plainButton} disabled={isPending}>
              {words.linksMail}
            </button>
          )}
        </form>
      )}
      {state.problem !== "" && (
        <p role="alert" className="text-error">
          {state.problem}
        </p>
      )}
      {mailed > 0 && <p role="status">{fill(words.linksMailed, { n: mailed })}</p>}
      {printed.length > 0 && (
        <>
          <div role="status" className="flex flex-wrap items-center gap-3 print:hidden">
            <p>{words.linksOnce}</p>
            <button type="button" onClick={() => window.print()} className={plainButton}>
              {words.linksPrint}
            </button>
          </div>
          <ol className="grid gap-0 border-t border-dashed border-line-strong sm:grid-cols-2">
            {printed.map((link) => (
              <Slip key={link.personId} link={link} words={words} />
            ))}
          </ol>
        </>
      )}
    </div>
  );
}

function Slip({ link, words }: { readonly link: SheetLink; readonly words: LinksFormProps["words"] }) {
  return (
    <li className="flex min-w-0 break-inside-avoid flex-col gap-1 border-b border-dashed border-line-strong p-4 text-sm sm:odd:border-r">
      <p className="text-base font-semibold">
        {link.name}
        <span className="ml-2 text-sm font-normal text-ink-soft">{link.agencyName}</span>
      </p>
      <p>
        {link.purpose === "invite" ? words.linksInvite : words.linksReset} · {words.account} {link.account}
      </p>
      <p className="font-mono break-all">{link.address}</p>
      <p className="text-ink-soft">{words.linksSheet}</p>
    </li>
  );
}
