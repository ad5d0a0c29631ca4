/** Opens the browser's own print dialogue; without JavaScript the browser's menu does the same. */
"use client";

import { plainButton } from "../../form/styles";

export function PrintButton({ text }: { readonly text: string }) {
  return (
    <button type="button" className={plainButton} onClick={() => window.print()}>
      {text}
    </button>
  );
}
