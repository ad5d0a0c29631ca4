/** What the tests of the guard share: the world of the matrix, sign-ins over HTTP, and the forms as a browser without JavaScript sends them. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type APIRequestContext, type APIResponse, expect, request as http } from "@playwright/test";
import { type StandingName, type Who } from "@/report/testing/matrix";

/** As `buildMatrixWorld` gives every account. */
const password = "a password for tests";

export interface World {
  readonly people: Readonly<Record<Who, { readonly account: string; readonly personId: string }>>;
  readonly reports: Readonly<Record<StandingName, string>>;
}

async function inDatabase(...words: readonly string[]): Promise<string> {
  const node = ["--conditions=react-server", "--import", "tsx", "e2e/guard-world.ts", ...words];
  // Playwright hands its loader down to children, where it would meet tsx.
  const env = { ...process.env, NODE_OPTIONS: "" };
  const { stdout } = await promisify(execFile)(process.execPath, node, { env, maxBuffer: 1_000_000 });
  return stdout;
}

/** Builds the world in the database of the running server. */
export async function buildWorld(): Promise<World> {
  return JSON.parse(await inDatabase("build")) as World;
}

/** Takes all roles from a person behind the server's back. */
export async function takeRoles(personId: string): Promise<void> {
  await inDatabase("take-roles", personId);
}

/** A visitor without a sign-in, whose requests come from pages of this site unless said otherwise. */
export async function visitor(baseURL: string, headers: Record<string, string> = {}): Promise<APIRequestContext> {
  return http.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL, ...headers } });
}

/** Signs a visitor in. */
export async function signInAs(asking: APIRequestContext, account: string): Promise<void> {
  const { csrfToken } = (await (await asking.get("/api/auth/csrf")).json()) as { csrfToken: string };
  const form = { csrfToken, account, password, json: "true", callbackUrl: "/zh/desk" };
  const answer = await asking.post("/api/auth/callback/credentials", { form });
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Asks without following, so that a redirect to the sign-in page is seen as such. */
export const ask = (asking: APIRequestContext, address: string): Promise<APIResponse> =>
  asking.get(address, { maxRedirects: 0 });

/** A form as it stands in the page, with what it sends. */
export interface SentForm {
  readonly button: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** The forms of a page that work without JavaScript. */
export function formsOf(html: string): SentForm[] {
  return [...html.matchAll(/<form\b[^>]*>(.*?)<\/form>/gs)].map(([, inside = ""]) => {
    const fields = [...inside.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
      const name = attribute(tag, "name");
      return name === null || attribute(tag, "type") !== "hidden" ? [] : [[name, attribute(tag, "value") ?? ""]];
    });
    const button = /<button\b[^>]*>(.*?)<\/button>\s*(<p\b.*)?$/s.exec(inside)?.[1] ?? "";
    return { button: button.replaceAll(/<[^>]*>/g, ""), fields: Object.fromEntries(fields) as Record<string, string> };
  });
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name.replaceAll("$", "\\$")}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined
    ? null
    : found
        .replaceAll("&quot;", '"')
        .replaceAll("&#x27;", "'")
        .replaceAll("&lt;", "<")
        .replaceAll("&gt;", ">")
        .replaceAll("&amp;", "&");
}

/** The same form made out for another report. */
export function madeOutFor(form: SentForm, from: string, to: string): Record<string, string> {
  return Object.fromEntries(Object.entries(form.fields).map(([name, value]) => [name, value.replaceAll(from, to)]));
}
