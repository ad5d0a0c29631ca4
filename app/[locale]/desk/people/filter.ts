/** The filters of the list of people, between the address and the database. */
import { choiceOf, queryOf, textOf, type Parameters } from "@/app/_server/parameters";
import { type PersonFilter, personStates } from "@/db/people/list";
import { allRoles } from "@/report/workflow/roles";

/** What an address asks for. */
export function filterOfAddress(parameters: Parameters): PersonFilter {
  return {
    query: textOf(parameters, "q", 60),
    role: choiceOf(parameters, "role", allRoles),
    line: textOf(parameters, "line") || null,
    state: choiceOf(parameters, "state", personStates) ?? "all",
    hasNoRole: textOf(parameters, "bare") === "1",
  };
}

/** The same as an address carries it. */
export function queryOfFilter({ query, role, line, state, hasNoRole }: PersonFilter): Record<string, string | number> {
  return queryOf({ q: query, role, line, state: state === "all" ? null : state, bare: hasNoRole ? "1" : null });
}
