/** Words of the page of one's own sign-ins. */
import { type Translation } from "../placeholders";
import { type account as zh } from "../zh/account";
export const account = {
  title: "My account",
  intro: "Where you are signed in. End any sign-in you do not recognise and tell your administrator.",
  made: "Signed in",
  expires: "Valid until",
  device: "Device",
  unknownDevice: "Unknown device",
  current: "This sign-in",
  end: "End this sign-in",
  endOthers: "End all other sign-ins",
  noOthers: "There are no other sign-ins.",
  ownData: "Download my personal data",
  ownDataNote: "Every record that names you (JSON), without passwords and the content of reports.",
} as const satisfies Translation<typeof zh>;
