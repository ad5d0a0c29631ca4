/** Loud until a second person stands by it: a report published in an emergency. */
import Link from "next/link";
import { beijingMinute } from "@/report/beijing-time";
import { ActionForm } from "../../form/action-form";
import { fill } from "../../form/fill";
import { type FormAction } from "../../form/form-state";
import { heading, link } from "../../form/styles";
import { type Words } from "../../form/words";

const banner = "flex flex-col items-start gap-2 border-4 border-error bg-band px-4 py-3";

interface EmergencyBannerProps {
  readonly emergency: {
    readonly reason: string;
    readonly publishedBy: string;
    readonly publishedAt: Date | string;
    readonly mine: boolean;
  };
  /** Null for those who cannot confirm. */
  readonly confirm: FormAction | null;
  readonly words: Words["review"];
}

export function EmergencyBanner({ emergency, confirm, words }: EmergencyBannerProps) {
  const { reason, publishedBy, publishedAt, mine } = emergency;
  return (
    <section aria-labelledby="emergency-title" className={banner}>
      <h2 id="emergency-title" className="text-lg font-bold text-error">
        <span aria-hidden>⚠ </span>
        {words.emergencyTitle}
      </h2>
      <p>{fill(words.emergencyText, { name: publishedBy, time: beijingMinute(publishedAt), reason })}</p>
      {mine || !confirm ? (
        <p className="text-sm">{words.emergencyMine}</p>
      ) : (
        <ActionForm action={confirm} button={words.confirmEmergency} isPrimary />
      )}
    </section>
  );
}

interface EmergencyListProps {
  readonly rows: readonly { readonly href: string; readonly agencyName: string; readonly year: number }[];
  readonly words: Words["review"];
}

/** On my work, before everything else. */
export function EmergencyList({ rows, words }: EmergencyListProps) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="emergencies-title" className={banner}>
      <h2 id="emergencies-title" className={`${heading} text-error`}>
        <span aria-hidden>⚠ </span>
        {words.emergencyWorkTitle}
      </h2>
      <ul className="flex flex-col gap-1">
        {rows.map(({ href, agencyName, year }) => (
          <li key={href}>
            {agencyName} {year}{" "}
            <Link href={href} className={link}>
              {words.emergencyOpen}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
