/** What PostgreSQL can hold as text: anything but the NUL sign, which addresses can carry as %00. */

/** Whether a text from outside can stand in the database at all; one that cannot names nothing there. */
export function isStorable(text: string): boolean {
  return !text.includes("\0");
}
