/** Whom to tell of a weakness (RFC 9116), as the operator set it; else there is no such file. */
export const dynamic = "force-dynamic";

const yearMilliseconds = 365 * 24 * 60 * 60 * 1000;

export function GET(): Response {
  const contact = process.env.NIANBAO_SECURITY_CONTACT ?? "";
  if (!/^(?:mailto|https|tel):\S+$/.test(contact)) return new Response(null, { status: 404 });
  const expires = new Date(Date.now() + yearMilliseconds).toISOString();
  const lines = [`Contact: ${contact}`, `Expires: ${expires}`, "Preferred-Languages: zh, en"];
  return new Response(lines.map((line) => `${line}\n`).join(""), {
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
