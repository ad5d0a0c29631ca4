/** Files of a report at the desk: what each list holds, and the formats it can be had in. */
import { heading, link } from "../../form/styles";

/** One file: its format, and where it is. */
export interface ListedFile {
  readonly text: string;
  readonly href: string;
}

interface FileListProps {
  readonly title: string;
  readonly lists: readonly { readonly name: string; readonly files: readonly ListedFile[] }[];
}

export function FileList({ title, lists }: FileListProps) {
  return (
    <section aria-labelledby="files-title" className="flex flex-col gap-1 text-sm">
      <h2 id="files-title" className={heading}>
        {title}
      </h2>
      {lists.map(({ name, files }) => (
        <p key={name} className="flex flex-wrap gap-x-3">
          <span className="text-ink-soft">{name}</span>
          {files.map(({ text, href }) => (
            <a key={text} href={href} className={link} download>
              {text}
            </a>
          ))}
        </p>
      ))}
    </section>
  );
}
