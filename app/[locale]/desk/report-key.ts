/** Which report a form is about: agency, year and scope. */
import { z } from "zod";

export const keyShape = z.object({
  agencyId: z.uuid(),
  year: z.coerce.number().int().min(2008).max(2100),
  scope: z.enum(["own", "roll-up"]),
});
