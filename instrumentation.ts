/** Tells the door what broke inside the framework; without a door nothing is told. */
import { type Instrumentation } from "next";

export const onRequestError: Instrumentation.onRequestError = (problem, request, { routePath }) => {
  const id = request.headers["x-request-id"];
  globalThis.nianbaoObserved?.fault({ requestId: typeof id === "string" ? id : null, route: routePath, problem });
};
