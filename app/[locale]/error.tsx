"use client";
/** Something broke: say so and offer another try. */
import { useParams } from "next/navigation";
import { quiet } from "@/components/form/styles";
import { errors as en } from "@/messages/en/errors";
import { errors as zh } from "@/messages/zh/errors";

interface ErrorPageProps {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const words = useParams().locale === "en" ? en : zh;
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col items-start gap-4 px-4 py-16">
      <h1 className="text-2xl font-semibold">{words.unexpectedTitle}</h1>
      <p>{words.unexpected}</p>
      {error.digest !== undefined && (
        <p className={quiet}>
          {words.reference} <code>{error.digest}</code>
        </p>
      )}
      <button type="button" onClick={reset} className="rounded bg-accent px-4 py-2 text-on-accent">
        {words.again}
      </button>
    </main>
  );
}
