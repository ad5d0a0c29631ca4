/** One line for who answers for the installation: how old the newest proven backup is; loud when something is wrong. */
import { beijingMinute } from "@/report/beijing-time";
import { fill } from "../../form/fill";
import { quiet } from "../../form/styles";
import { type Words } from "../../form/words";

interface BackupLineProps {
  readonly backups: {
    readonly newestProven: Date | null;
    readonly proof: "read" | "restored" | null;
    readonly problem: string | null;
    readonly isAlarm: boolean;
  };
  readonly now: Date;
  readonly words: Words["desk"]["backups"];
}

export function BackupLine({ backups, now, words }: BackupLineProps) {
  const { newestProven, proof, problem, isAlarm } = backups;
  const newest =
    newestProven === null
      ? words.none
      : fill(words.newest, {
          time: beijingMinute(newestProven),
          age: Math.round((now.getTime() - newestProven.getTime()) / 3_600_000),
          proof: proof === "restored" ? words.restored : words.read,
        });
  if (!isAlarm) return <p className={quiet}>{newest}</p>;
  return (
    <p role="status" className="border-l-4 border-error bg-band px-4 py-2 text-sm">
      <strong className="text-error">
        <span aria-hidden>⚠ </span>
        {problem === null ? words.late : fill(words.failed, { problem })}
      </strong>{" "}
      {newest}
    </p>
  );
}
