/** The door: every request comes in here, before the framework sees it. */
import { type IncomingMessage, type ServerResponse } from "node:http";
import { type BlockList } from "node:net";
import { placeClient } from "./client-address";
import { dress, noncePolicy } from "./headers";
import { pageAddressOf } from "./pages/page-address";
import { type Pages } from "./pages/pages";
import { pathOf, refusalOf, turnAway } from "./refusals";
import { watchSender } from "./slow-senders";

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

interface DoorOptions {
  readonly trusted: BlockList;
  readonly pages: Pages;
  readonly framework: Listener;
}

/** What a request listener of node:http does with each request. */
export function openDoor({ trusted, pages, framework }: DoorOptions): Listener {
  return async (request, response) => {
    placeClient(request, trusted);
    dress(request, response);
    const turned = refusalOf(request);
    if (turned) {
      turnAway(response, turned);
      return;
    }
    watchSender(request);
    const address = pageAddressOf(request);
    if (address) return pages.answer(request, response, address);
    Reflect.deleteProperty(request.headers, "content-security-policy");
    // What a page was asked for: after signing in one is led back there.
    request.headers["x-nianbao-address"] = request.url ?? "/";
    if (isForPeople(request)) response.setHeader("content-security-policy", noncePolicy(request));
    return framework(request, response);
  };
}

/** Pages that the framework's scripts wake: the desk, signing in, forms. */
function isForPeople({ url = "/" }: IncomingMessage): boolean {
  return /^\/(?:zh|en)(?:\/|$)/.test(pathOf(url) ?? "");
}
