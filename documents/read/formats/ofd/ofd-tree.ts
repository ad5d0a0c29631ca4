/** What reading an OFD speaks of: the tree of one of its XML files, and where something stands on a page. */
import { type load } from "cheerio";

/** A part of the file as a tree. */
export type Tree = ReturnType<typeof load>;

/** Millimetres: left, top, width, height. */
export type Box = readonly [number, number, number, number];
