/** At the desk the local store holds changes of the person who is signed in, and of nobody else. Draws nothing. */
"use client";

import { useEffect } from "react";
import { takeStoreFor } from "./unsent-store";

export function UnsentGuard({ person }: { readonly person: string }) {
  useEffect(() => takeStoreFor(person), [person]);
  return null;
}
