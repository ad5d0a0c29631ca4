/** Looks shared by the pieces of the desk, as class lists over the tokens of globals.css. */
export const panel = "rounded border border-line bg-surface p-4";
export const heading = "text-base font-semibold";
export const field = "w-full min-w-0 rounded border border-line-strong bg-surface px-2 py-1.5 text-ink";
export const label = "flex min-w-0 flex-col gap-1 text-sm";
export const quiet = "text-sm text-ink-soft";
export const link = "text-accent underline underline-offset-2";
const button =
  "inline-flex min-h-9 items-center justify-center rounded border px-3 py-1 text-sm font-medium disabled:opacity-60";
export const plainButton = `${button} border-line-strong bg-surface text-ink hover:bg-band`;
export const primaryButton = `${button} border-accent bg-accent text-on-accent hover:opacity-90`;
export const smallButton = "rounded border border-line-strong bg-surface px-2 py-0.5 text-xs text-ink hover:bg-band";
