/**
 * The values that a message takes, read from its own text: "第 {n} 页" takes n. Whoever fills a message is held to them by the
 * compiler, and so is whoever translates it. A placeholder with a format ("{n, plural, …}") counts by its name.
 */

/** The names in a message that islands fill: plain placeholders, without formats. */
export type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The name of a placeholder without its format; what stands inside a format ("other {# files}") is none. */
type BareName<Name extends string> = Exclude<
  Name extends `${infer Bare},${string}` ? Bare : Name,
  `${string}#${string}`
>;

/** A text in which this name stands, plainly or with a format. */
type TextWith<Name extends string> = `${string}{${Name}}${string}` | `${string}{${Name},${string}`;

/** Text with each of the names: an intersection, so that the order is free. */
type TextWithAll<Name extends string> = (Name extends string ? (text: TextWith<Name>) => void : never) extends (
  text: infer Text,
) => void
  ? Text
  : never;

/** The words of another language for the same messages: the same keys, and in each message every placeholder. */
export type Translation<Original> = Original extends string
  ? [NamesIn<Original>] extends [never]
    ? string
    : TextWithAll<BareName<NamesIn<Original>>>
  : { readonly [Key in keyof Original]: Translation<Original[Key]> };

/** The same messages by key, each as any text: what the translator is given, which reads formats and placeholders itself. */
export type Wide<Messages> = Messages extends string
  ? string
  : { readonly [Key in keyof Messages]: Wide<Messages[Key]> };

/** The words of either language. */
export type Either<One, Other> = One extends string
  ? One | Other
  : { readonly [Key in keyof One]: Key extends keyof Other ? Either<One[Key], Other[Key]> : never };

/** What has to be given to fill a message of either language; a text that nobody knows beforehand takes nothing. */
export type ValuesOf<Text extends string> = string extends Text
  ? never
  : Readonly<Record<NamesIn<Text>, string | number>>;
