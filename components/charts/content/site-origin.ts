/** Where this site stands, for addresses that leave it: in embed codes and pictures. */

/** "https://nianbao.example.cn"; empty where nobody said, and addresses are then as within the site. */
export function siteOrigin(): string {
  return (process.env.NEXTAUTH_URL ?? "").replace(/\/+$/, "");
}
