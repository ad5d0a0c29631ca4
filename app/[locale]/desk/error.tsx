/** What the desk shows when something unexpected went wrong. */
"use client";

import { plainButton } from "@/components/form/styles";

export default function DeskError({ reset }: { readonly reset: () => void }) {
  return (
    <main id="main" className="mx-auto flex max-w-2xl flex-col items-start gap-3 px-4 py-12">
      <h1 className="text-xl font-semibold">出错了 Something went wrong</h1>
      <p>系统遇到了问题，您的填写可能没有保存。请再试一次。</p>
      <p lang="en">The system met a problem; what you entered may not be saved. Please try again.</p>
      <button type="button" onClick={reset} className={plainButton}>
        再试一次 Try again
      </button>
    </main>
  );
}
