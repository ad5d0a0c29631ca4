/** The route of an address, as the log and the metrics name it: an address itself may hold what is nobody's business. */

interface Manifest {
  readonly staticRoutes: readonly { readonly page: string; readonly regex: string }[];
  readonly dynamicRoutes: readonly { readonly page: string; readonly regex: string }[];
}

/** Files of the build and of `public`, by their folder. */
const filesOf = /^\/(_next\/static|_next\/image|islands)\//;

/** What names the route of a path ("/[locale]/agencies/[slug]"); "other" for what leads nowhere. */
export function routeNames(manifest: Manifest): (pathname: string) => string {
  const routes = [...manifest.staticRoutes, ...manifest.dynamicRoutes].map(({ page, regex }) => ({
    page,
    pattern: new RegExp(regex),
  }));
  const fixed = new Map(manifest.staticRoutes.map(({ page }) => [page, page]));
  return (pathname) => {
    const folder = filesOf.exec(pathname)?.[1];
    if (folder !== undefined) return `/${folder}`;
    return fixed.get(pathname) ?? routes.find(({ pattern }) => pattern.test(pathname))?.page ?? "other";
  };
}
