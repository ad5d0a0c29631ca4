/** Sign-in with next-auth: the token names a person and a session row; the row is looked up on each request. */
import "server-only";
import { type NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { ownPath } from "@/app/own-path";
import { paths } from "@/app/paths";
import { Refusal } from "@/db/refusal";
import { endSessionById } from "@/db/people/sessions";
import { signIn } from "@/db/people/sign-in";
import { deviceName } from "./device-name";
import { earlierSession, rememberDevice } from "./known-device";
import { networkAddress } from "./network-address";

declare module "next-auth" {
  interface User {
    sessionId: string;
  }
  interface Session {
    sessionId: string | null;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sessionId?: string;
  }
}

export const authOptions: NextAuthOptions = {
  // How long a session lasts stands in its row; the token only has to outlive it.
  session: { strategy: "jwt", maxAge: 72 * 60 * 60 },
  pages: { signIn: "/zh/sign-in", error: "/zh/sign-in" },
  providers: [
    Credentials({
      name: "account",
      credentials: { account: { type: "text" }, password: { type: "password" }, code: { type: "text" } },
      async authorize(given, request) {
        try {
          const account = given?.account ?? "";
          const made = await signIn({
            account,
            password: given?.password ?? "",
            code: given?.code ?? "",
            device: networkAddress(textOf(request.headers, "x-forwarded-for")),
            deviceName: deviceName(textOf(request.headers, "user-agent")),
            earlierSession: await earlierSession(),
          });
          globalThis.nianbaoObserved?.signIn("done");
          await rememberDevice(made.sessionId);
          return { id: made.personId, name: made.name, sessionId: made.sessionId };
        } catch (problem) {
          // The reason travels as the error code of the sign-in page; anything else is a fault and says so.
          globalThis.nianbaoObserved?.signIn(problem instanceof Refusal ? problem.reason : "fault");
          if (problem instanceof Refusal) throw new Error(problem.reason, { cause: problem });
          throw problem;
        }
      },
    }),
  ],
  callbacks: {
    redirect: ({ url, baseUrl }) => `${baseUrl}${ownPath(url, baseUrl) ?? paths.desk("zh")}`,
    jwt: ({ token, user, trigger }) => (trigger === "signIn" ? { ...token, sessionId: user.sessionId } : token),
    session: ({ session, token }) => ({ ...session, sessionId: token.sessionId ?? null }),
  },
  events: {
    async signOut({ token }) {
      if (token.sessionId && token.sub) await endSessionById(token.sub, token.sessionId);
    },
  },
};

function textOf(headers: Record<string, unknown> | undefined, name: string): string {
  const value = headers?.[name];
  return typeof value === "string" ? value : "";
}
