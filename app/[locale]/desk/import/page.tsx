/** Import of a report that was already published. */
import Link from "next/link";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ImportDesk } from "@/components/desk/import-desk";
import { link, quiet } from "@/components/desk/styles";
import { wordsIn } from "@/components/desk/words";
import { editedAgencies } from "../edited-agencies";
import { read, save } from "./actions";

export default async function ImportPage({ params }: { readonly params: Promise<{ locale: string }> }) {
  const locale = (await params).locale === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const { desk, importing } = wordsIn(locale);
  const agencies = editedAgencies(viewer);
  return (
    <main id="main" className="mx-auto flex w-full max-w-[100rem] min-w-0 flex-col gap-4 px-4 py-8">
      <Link href={paths.desk(locale)} className={`${link} text-sm`}>
        {desk.back}
      </Link>
      <h1 className="text-2xl font-semibold">{importing.title}</h1>
      <p className={quiet}>{importing.intro}</p>
      {agencies.length === 0 ? (
        <p>{desk.noEditor}</p>
      ) : (
        <ImportDesk
          {...{ agencies, locale }}
          latestYear={new Date().getUTCFullYear()}
          words={{ desk, importing }}
          read={read.bind(null, locale)}
          save={save.bind(null, locale)}
        />
      )}
    </main>
  );
}
