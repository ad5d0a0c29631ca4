/** What a one-time link is for, and how long it opens. */

/** invite: a person invited chooses account and password. reset: a person known chooses a new password. */
export const linkPurposes = ["invite", "reset"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Hours after which a link opens no more: an invitation may lie printed on a desk over a holiday, a reset link may not. */
export const linkHours: Readonly<Record<LinkPurpose, number>> = { invite: 14 * 24, reset: 24 };
