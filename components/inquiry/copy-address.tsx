/** The address of the page, to be kept: in a field that can be selected, and with JavaScript copied by a button. */
"use client";

import { useState } from "react";

interface CopyAddressProps {
  readonly address: string;
  readonly words: { readonly address: string; readonly copy: string; readonly copied: string };
}

export function CopyAddress({ address, words }: CopyAddressProps) {
  const [isCopied, setCopied] = useState(false);
  return (
    <div className="flex flex-wrap items-end gap-2">
      <label className="flex min-w-0 grow flex-col gap-1 text-sm">
        {words.address}
        <input
          readOnly
          value={address}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
          className="w-full rounded border border-line-strong bg-surface px-3 py-2 font-mono text-sm text-ink"
        />
      </label>
      <button
        type="button"
        onClick={() => {
          void navigator.clipboard.writeText(address).then(() => setCopied(true));
        }}
        className="needs-script rounded border border-line-strong bg-surface px-3 py-2 text-sm"
      >
        {words.copy}
      </button>
      <span role="status" className="self-center text-sm text-ink-soft">
        {isCopied && words.copied}
      </span>
    </div>
  );
}
