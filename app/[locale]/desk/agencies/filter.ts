/** The filters of the list of agencies, between the address and the database. */
import { choiceOf, queryOf, textOf, type Parameters } from "@/app/_server/parameters";
import { agencyStates, type AgencyFilter } from "@/db/agencies/list";
import { agencyKinds, agencyLevels } from "@/report/agency";

/** What an address asks for. */
export function filterOfAddress(parameters: Parameters): AgencyFilter {
  return {
    query: textOf(parameters, "q", 60),
    level: choiceOf(parameters, "level", agencyLevels),
    kind: choiceOf(parameters, "kind", agencyKinds),
    line: textOf(parameters, "line") || null,
    place: textOf(parameters, "place") || null,
    state: choiceOf(parameters, "state", agencyStates) ?? "standing",
    isChainMissing: textOf(parameters, "chain") === "missing",
    isUnassigned: textOf(parameters, "nobody") === "1",
  };
}

/** The same as an address carries it. */
export function queryOfFilter(filter: AgencyFilter): Record<string, string | number> {
  const { query, level, kind, line, place, state, isChainMissing, isUnassigned } = filter;
  return queryOf({
    q: query,
    level,
    kind,
    line,
    place,
    state: state === "standing" ? null : state,
    chain: isChainMissing ? "missing" : null,
    nobody: isUnassigned ? "1" : null,
  });
}
