/** The next steps of a new installation, each with the way to it or the question whether it is done. */
import Link from "next/link";
import { ActionForm } from "@/components/form/action-form";
import { type FormAction } from "@/components/form/form-state";
import { heading, link, panel, quiet } from "@/components/form/styles";
import { type Words } from "@/components/form/words";

interface ChecklistPanelProps {
  readonly points: readonly {
    readonly point: keyof Words["agencies"]["checklist"]["points"];
    readonly isDone: boolean;
    readonly isTold: boolean;
  }[];
  readonly hrefs: Readonly<Partial<Record<keyof Words["agencies"]["checklist"]["points"], string>>>;
  readonly action: FormAction;
  readonly words: Words["agencies"]["checklist"];
}

export function ChecklistPanel({ points, hrefs, action, words }: ChecklistPanelProps) {
  return (
    <section aria-labelledby="checklist" className={`${panel} flex flex-col gap-2`}>
      <h2 id="checklist" className={heading}>
        {words.title}
      </h2>
      <p className={quiet}>{words.intro}</p>
      <ol className="flex flex-col divide-y divide-line text-sm">
        {points.map(({ point, isDone, isTold }) => (
          <li key={point} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
            <span>
              <span className={isDone ? "text-ink-soft" : "font-medium"}>
                {isDone ? "✓" : "○"} {words.points[point]}
              </span>
              <span className="sr-only">{isDone ? words.done : words.open}</span>
              {!isDone && <span className={`${quiet} block`}>{words.hints[point]}</span>}
            </span>
            {hrefs[point] !== undefined && !isDone && (
              <Link href={hrefs[point]} className={link}>
                {words.go}
              </Link>
            )}
            {isTold && (
              <ActionForm action={action} button={isDone ? words.takeBack : words.tick}>
                <input type="hidden" name="point" value={point} />
                <input type="hidden" name="done" value={isDone ? "" : "1"} />
              </ActionForm>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
