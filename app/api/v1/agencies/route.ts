/** Agencies and the years they have published: `?q=` by any of their names; level, kind, under, year and page as on the page of agencies. */
import { choiceOf, pageOf, textOf, unusedOf, yearOf } from "@/app/_server/parameters";
import { agenciesOnPage, findAgencies } from "@/db/public/agency-search";
import { agencyKinds, agencyLevels } from "@/report/agency";

export async function GET(request: Request): Promise<Response> {
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const asked = {
    level: choiceOf(parameters, "level", agencyLevels),
    kind: choiceOf(parameters, "kind", agencyKinds),
    year: yearOf(parameters),
  };
  const under = textOf(parameters, "under") || null;
  const question = { ...asked, query: textOf(parameters, "q", 60), under };
  const { agencies, total, page, pages, ...answer } = await findAgencies(question, pageOf(parameters));
  const unused = unusedOf(parameters, { ...asked, under: answer.under });
  if (unused.length > 0) return Response.json({ problem: `Not understood: ${unused.join(", ")}` }, { status: 400 });
  return Response.json({ agencies, total, page, pages, perPage: agenciesOnPage });
}
