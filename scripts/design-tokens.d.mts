/** The types of design-tokens.mjs for the test of the colours. */
export type Look = "light" | "dark" | "largeLight" | "largeDark";
export declare const page: string;
export declare const uses: readonly { name: string; on: string; least: number; leastLarge: number }[];
export declare function readTokens(css?: string): Readonly<Record<Look, Readonly<Record<string, string>>>>;
export declare function contrast(one: string, other: string): number;
export declare function distances(one: string, other: string): Readonly<Record<string, number>>;
export declare function tables(): Readonly<Record<"contrast" | "palette", string>>;
