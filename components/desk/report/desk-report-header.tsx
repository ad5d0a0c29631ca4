/** Title of a report at the desk, with the ways back and to the public page. */
import Link from "next/link";
import { link } from "../../form/styles";

interface Way {
  readonly href: string;
  readonly text: string;
}

interface DeskReportHeaderProps {
  readonly title: string;
  readonly scope: string;
  readonly back: Way;
  readonly published: Way | null;
}

export function DeskReportHeader({ title, scope, back, published }: DeskReportHeaderProps) {
  return (
    <header className="flex flex-col gap-1">
      <Link href={back.href} className={`${link} text-sm`}>
        {back.text}
      </Link>
      <h1 className="text-xl font-semibold">
        {title} <span className="text-sm font-normal text-ink-soft">{scope}</span>
      </h1>
      {published && (
        <Link href={published.href} className={`${link} text-sm`}>
          {published.text}
        </Link>
      )}
    </header>
  );
}
