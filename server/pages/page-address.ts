/** Which addresses give everybody the same, and what makes their pages old. */
import { type IncomingMessage } from "node:http";

/**
 * What a page is made from: an agency, the sums of a region, or everything that is published. The database names them
 * when they change (the triggers of db/migrations/0009_page-expiry.sql), and two more: "withdrawn" is the nation at
 * once, "everything" all pages.
 */
export type PageTag = `agency:${string}` | `sums:${string}` | "nation" | "withdrawn" | "everything";

/** A request that everybody is answered alike. */
export interface PageAddress {
  /** The path and what is asked of it; the key of the page. */
  readonly url: string;
  readonly tags: readonly PageTag[];
  /** A page to look at, not a file. */
  readonly isPage: boolean;
  /** Asked with a question: there is no end of such addresses. */
  readonly isQuestion: boolean;
}

/** Rooms of people, and forms whose answer belongs to one reader. */
const personal =
  /^\/(?:zh|en)\/(?:desk|sign-in|link|forgotten-password|first-administrator|inquiries)(?:\/|$)|^\/(?:zh|en)\/agencies\/[^/]+\/[^/]+\/[^/]+\/inquiry$/;
const page = /^\/(?:zh|en|embed)(?:\/|$)/;

/** Headers by which the framework's script asks for a piece of a page, and by which programs name themselves. */
const others = ["rsc", "next-action", "next-router-prefetch", "next-router-state-tree", "authorization", "range"];

/** What is asked for, or null where the answer may depend on who asks or on more than the address. */
export function pageAddressOf(request: IncomingMessage): PageAddress | null {
  const { method, url = "/", headers } = request;
  if ((method !== "GET" && method !== "HEAD") || others.some((name) => headers[name] !== undefined)) return null;
  const [pathname = "", question = ""] = url.split("?");
  const isPage = page.test(pathname);
  if ((!isPage && !pathname.startsWith("/api/v1/")) || personal.test(pathname)) return null;
  if (/(?:^|&)_rsc=/.test(question)) return null;
  return { url, tags: tagsOf(pathname), isPage, isQuestion: question !== "" };
}

/** The subject stands in the address itself. */
export function tagsOf(pathname: string): readonly PageTag[] {
  const subject = /\/(agencies|regions|reports)\/([^/]+)/.exec(pathname);
  if (!subject) return ["nation"];
  const [, kind = "", slug = ""] = subject;
  return kind === "regions" ? [`sums:${slug}`] : [`agency:${slug}`];
}
