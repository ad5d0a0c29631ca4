/** Rows by a list of values, however long: one parameter for the list, where PostgreSQL takes no more than 65,535. */
import { sql, type Column, type SQL } from "drizzle-orm";

/**
 * `column = any(list)`. The list goes over the wire as one array of the column's own type; an empty one holds nothing,
 * so that the condition is false and not an error.
 */
export function anyOf<Held extends string | number>(column: Column, values: Iterable<Held>): SQL {
  return sql`${column} = any(${sql.param([...values])}::${sql.raw(column.getSQLType())}[])`;
}
