"use client";
/** Something broke: say so and offer another try. */
import { useParams } from "next/navigation";
import { errors as en } from "@/messages/en/errors";
import { errors as zh } from "@/messages/zh/errors";

export default function ErrorPage({ reset }: { readonly reset: () => void }) {
  const words = useParams().locale === "en" ? en : zh;
  return (
    <main id="main" className="mx-auto flex max-w-3xl flex-col items-start gap-4 px-4 py-16">
      <h1 className="text-2xl font-semibold">{words.unexpectedTitle}</h1>
      <p>{words.unexpected}</p>
      <button type="button" onClick={reset} className="rounded bg-accent px-4 py-2 text-on-accent">
        {words.again}
      </button>
    </main>
  );
}
