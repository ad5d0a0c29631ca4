/** The numbers of a comparison as CSV, by the same query as its page. */
import { compare } from "@/app/_server/comparison/comparison";
import { comparisonCsv } from "@/app/_server/comparison/comparison-csv";
import { readQuery } from "@/app/_server/comparison/query";
import { downloadHeaders } from "@/app/_server/download";

export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const parameters = Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)]));
  const query = readQuery(parameters);
  if (query.slugs.length === 0 && !query.group)
    return problem("Name agencies with a=, or a group 请用 a= 指定机关，或用 group= 指定一组机关");
  const [first] = query.problems;
  // A program that reads a file sees no sentence beside it: what it did not ask for must not come in silence.
  if (first) return problem(`Not understood 无法理解: ${first.kind} ${first.given}`);
  const comparison = await compare(query);
  const [unknown] = comparison.unknown;
  if (unknown !== undefined) return problem(`No such agency 没有这个机关: ${unknown}`);
  return new Response(comparisonCsv(comparison), {
    headers: {
      ...downloadHeaders("text/csv; charset=utf-8", "nianbao-compare.csv"),
      "cache-control": "public, max-age=0, must-revalidate",
    },
  });
}

function problem(sentence: string): Response {
  return new Response(`${sentence}\n`, { status: 400, headers: { "content-type": "text/plain; charset=utf-8" } });
}
