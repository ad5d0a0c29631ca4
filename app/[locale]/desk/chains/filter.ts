/** The filters of the list of chains, between the address and the database. */
import { queryOf, textOf, type Parameters } from "@/app/_server/parameters";
import { type ChainFilter } from "@/db/agencies/chains";
import { filterOfAddress as agencyFilter, queryOfFilter as agencyQuery } from "../agencies/filter";

/** What an address asks for. */
export function filterOfAddress(parameters: Parameters): ChainFilter {
  return { ...agencyFilter(parameters), isException: textOf(parameters, "exception") === "1" };
}

/** The same as an address carries it. */
export function queryOfFilter(filter: ChainFilter): Record<string, string | number> {
  return { ...agencyQuery(filter), ...queryOf({ exception: filter.isException ? "1" : null }) };
}
