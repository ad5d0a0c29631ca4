/** Words of the page about this platform. */
import { type Translation } from "../placeholders";
import { type about as zh } from "../zh/about";

export const about = {
  title: "About this platform",
  what: "Nianbao (年报) is an open platform for the annual reports on open government information. Agencies write a report in the statutory form or import one that is already public; the system checks it, reviewers approve it, and once published anyone can read, compare and download it.",
  figuresTitle: "How to read the figures",
  figures:
    "Missing is not zero: a figure that a report does not state is shown as “not stated”, and every sum says how many reports state it. Filed roll-ups are never added to the reports of their members. Part 二 measures different things on each edition of the form and is never joined into one series.",
  transcribedTitle: "Transcribed reports",
  transcribed:
    "A transcribed report is taken over as printed; its errors are kept and shown as findings. It was checked by this platform’s staff, not approved by the agency: the text at the official address prevails.",
} as const satisfies Translation<typeof zh>;
