/** next-auth's own addresses: sign-in, sign-out, CSRF token. */
import NextAuth, { type NextAuthOptions } from "next-auth";
import { authOptions } from "@/app/_server/auth";

const handler = NextAuth(authOptions satisfies NextAuthOptions) as (
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
) => Promise<Response>;

export { handler as GET, handler as POST };
