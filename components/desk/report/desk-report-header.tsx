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
  /** Written here or transcribed. */
  readonly origin: string;
  /** The public page, and how the report stands before the public: whatever is worked on. */
  readonly published: (Way & { readonly state: string }) | null;
}

export function DeskReportHeader({ title, scope, origin, back, published }: DeskReportHeaderProps) {
  return (
    <header className="flex flex-col gap-1">
      <Link href={back.href} className={`${link} text-sm`}>
        {back.text}
      </Link>
      <h1 className="text-xl font-semibold">
        {title}{" "}
        <span className="text-sm font-normal text-ink-soft">
          {scope} · {origin}
        </span>
      </h1>
      {published && (
        <p className="text-sm">
          {published.state}{" "}
          <Link href={published.href} className={link}>
            {published.text}
          </Link>
        </p>
      )}
    </header>
  );
}
