"use client";
/** Chooses light, dark or the system's appearance; theme.js applies the choice before the next first paint. */
import { useSyncExternalStore } from "react";

interface ThemeChoiceProps {
  readonly label: string;
  readonly options: Readonly<Record<"system" | "light" | "dark", string>>;
}

export function ThemeChoice({ label, options }: ThemeChoiceProps) {
  const isReady = useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
  const theme = useSyncExternalStore(subscribe, currentTheme, () => "system");
  if (!isReady) return null;
  return (
    <label className="flex items-center gap-1">
      <span className="sr-only">{label}</span>
      <select
        value={theme}
        onChange={(event) => choose(event.target.value)}
        className="rounded border border-line-strong bg-surface px-1 py-0.5 text-ink"
      >
        {Object.entries(options).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("theme-chosen", listener);
  return () => window.removeEventListener("theme-chosen", listener);
}

function currentTheme(): string {
  return document.documentElement.dataset.theme ?? "system";
}

function choose(theme: string): void {
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  try {
    localStorage.setItem("theme", theme);
  } catch {
    // Storage may be closed: the choice then lasts for this page.
  }
  window.dispatchEvent(new Event("theme-chosen"));
}
