/** What PostgreSQL can hold as text: anything but the NUL sign, which addresses can carry as %00. */

/** Whether a text from outside can stand in the database at all; one that cannot names nothing there. */
export function isStorable(text: string): boolean {
  return !text.includes("\0");
}

/** The same value without NUL signs in any of its texts, keys among them: no reader of a document can do without. */
export function withoutNul<Value>(value: Value): Value {
  const text = JSON.stringify(value);
  return text.includes("\\u0000") ? (JSON.parse(text.replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, "$1")) as Value) : value;
}
