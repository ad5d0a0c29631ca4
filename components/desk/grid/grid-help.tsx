/** The keys of the tables, folded away. */
import { type Words } from "../../form/words";

export function GridHelp({ words }: { readonly words: Words["desk"]["editor"] }) {
  return (
    <div className="flex flex-wrap gap-x-4 text-sm text-ink-soft">
      <p>{words.keys}</p>
      <details>
        <summary className="cursor-pointer text-accent underline underline-offset-2">{words.grid.help}</summary>
        <dl className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {words.grid.keys.map(([keys, meaning]) => (
            <div key={keys} className="flex gap-2">
              <dt className="min-w-40 text-ink">
                <kbd className="font-sans">{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
