/** A page about what the viewer may not see is not there. */
import "server-only";
import { notFound } from "next/navigation";
import { Refusal } from "@/db/refusal";

/** Runs a read; *not found* and *forbidden* become the page that says so. */
export async function orNotFound<Result>(read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (problem) {
    if (problem instanceof Refusal && /^(not-found|forbidden)$/.test(problem.reason)) notFound();
    throw problem;
  }
}
