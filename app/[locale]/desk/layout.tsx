/** Everything at the desk is made for one viewer, on each request. */
import { type ReactNode } from "react";

export const dynamic = "force-dynamic";

export default function DeskLayout({ children }: { readonly children: ReactNode }) {
  return children;
}
