/** next-auth's own addresses: sign-in, sign-out, CSRF token. */
import NextAuth, { type NextAuthOptions } from "next-auth";
import { cookies } from "next/headers";
import { authOptions } from "@/app/_server/auth";
import { ownPath } from "@/app/own-path";

interface Context {
  readonly params: Promise<{ nextauth: string[] }>;
}

const handler = NextAuth(authOptions satisfies NextAuthOptions) as (
  request: Request,
  context: Context,
) => Promise<Response>;

/** next-auth keeps under this name where it goes on afterwards, with a prefix where the site has https. */
const kept = ["next-auth.callback-url", "__Secure-next-auth.callback-url"];

/** Refuses to go on to another site, where next-auth itself fails over an address that is none. */
async function guarded(request: Request, context: Context): Promise<Response> {
  const origin = new URL(process.env.NEXTAUTH_URL ?? request.url).origin;
  const asked = new URL(request.url).searchParams.get("callbackUrl");
  const jar = await cookies();
  const remembered = kept.flatMap((name) => jar.get(name)?.value ?? []);
  const isOwn = (address: string) => address === origin || ownPath(address, origin) !== null;
  // What is remembered is judged again where it is used; only what is no address at all would be a fault there.
  const isAddress = (address: string) => URL.canParse(address, origin);
  if ((asked === null || isOwn(asked)) && remembered.every(isAddress)) return handler(request, context);
  for (const name of kept) jar.delete(name);
  return new Response("返回地址不是本站的页面。 The address to return to is no page of this site.\n", {
    status: 400,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

export { guarded as GET, guarded as POST };
