/** Answers what is the same for everybody: from the store, or made once for all who wait. */
import { type IncomingMessage, type ServerResponse } from "node:http";
import { embedPolicy, publicPolicy } from "../headers";
import { busy, turnAway } from "../refusals";
import { makePage, TooLargeToKeep, type Framework } from "./make-page";
import { type PageAddress, type PageTag } from "./page-address";
import { type Page, PageStore } from "./page-store";
import { sendFault } from "../fault";
import { sendPage } from "./send-page";
import { QueueFull, Turns } from "./turns";

/** Pages older than this are made again, whatever nobody said: some name the day. */
const ageMilliseconds = 10 * 60 * 1000;
/** Kept pages are trusted so long without a word from the database. */
const longestSilence = 60_000;
/** Pages of everything are made again at most so often. */
const nationMilliseconds = 2000;
/** Of addresses without end only so many bytes are kept, so that they never push out the others. */
const shareOfQuestions = 1 / 4;

interface PagesOptions {
  readonly framework: Framework;
  /** Bytes that all kept pages may take. */
  readonly bytes: number;
  /** Milliseconds since 1970 when the database was last heard. */
  readonly heardAt: () => number;
  /** Answers a request without keeping anything. */
  readonly passOn: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

/** The store of addresses, the store of questions, and the makers of both. */
export class Pages {
  readonly addresses: PageStore;
  readonly questions: PageStore;
  readonly #options: PagesOptions;
  readonly #tooLarge = new Set<string>();
  #nation: NodeJS.Timeout | null = null;
  readonly #makers = {
    address: new Turns({ atOnce: 8, waiting: 500 }),
    question: new Turns({ atOnce: 3, waiting: 100 }),
  };

  constructor(options: PagesOptions) {
    this.#options = options;
    this.addresses = new PageStore({ bytes: options.bytes * (1 - shareOfQuestions), ageMilliseconds });
    this.questions = new PageStore({ bytes: options.bytes * shareOfQuestions, ageMilliseconds });
  }

  /**
   * Forgets the pages made from these. National pages follow publications every few seconds, so that a day of many
   * publications leaves them kept at all; a withdrawal is followed at once.
   */
  expire(tags: readonly PageTag[]): void {
    const stores = [this.addresses, this.questions];
    if (tags.includes("everything")) for (const store of stores) store.clear();
    const now: PageTag[] = tags.filter((tag) => tag !== "nation" && tag !== "withdrawn");
    if (tags.includes("withdrawn")) now.push("nation");
    else if (tags.includes("nation")) this.#expireNation();
    for (const store of stores) store.expire(now);
  }

  #expireNation(): void {
    this.#nation ??= setTimeout(() => {
      this.#nation = null;
      for (const store of [this.addresses, this.questions]) store.expire(["nation"]);
    }, nationMilliseconds);
  }

  /** Answers the request. */
  async answer(request: IncomingMessage, response: ServerResponse, address: PageAddress): Promise<void> {
    if (this.#tooLarge.has(address.url)) return this.#options.passOn(request, response);
    try {
      const page = await this.#pageAt(address);
      if (!address.isPage || !isHtml(page)) sendPage(request, response, page);
      else await this.#sendHtml(request, response, { address, page });
    } catch (problem) {
      if (problem instanceof QueueFull) turnAway(response, busy);
      else if (problem instanceof TooLargeToKeep) {
        if (this.#tooLarge.size < 1000) this.#tooLarge.add(address.url);
        await this.#options.passOn(request, response);
      } else throw problem;
    }
  }

  #pageAt(address: PageAddress): Page | Promise<Page> {
    const store = address.isQuestion ? this.questions : this.addresses;
    const now = Date.now();
    const kept = now - this.#options.heardAt() > longestSilence ? null : store.get(address.url, now);
    if (kept) return kept;
    const makers = address.isQuestion ? this.#makers.question : this.#makers.address;
    return store.make(address.url, address.tags, () => makers.run(() => makePage(address, this.#options.framework)));
  }

  async #sendHtml(
    request: IncomingMessage,
    response: ServerResponse,
    { address, page }: { readonly address: PageAddress; readonly page: Page },
  ): Promise<void> {
    const isEmbed = address.url.startsWith("/embed/");
    response.setHeader("content-security-policy", isEmbed ? embedPolicy : publicPolicy);
    if (page.status >= 500) {
      sendFault(response);
      return;
    }
    if (page.status !== 404 || isEmbed) {
      sendPage(request, response, page);
      return;
    }
    // Without its scripts the framework's own page says nothing: ours stands at an address of its own.
    const locale = /^\/en(?:\/|\?|$)/.test(address.url) ? "en" : "zh";
    const url = `/${locale}/nothing-here`;
    const nothing = await this.#pageAt({ url, tags: ["nation"], isPage: true, isQuestion: false });
    sendPage(request, response, nothing, 404);
  }
}

function isHtml(page: Page): boolean {
  return page.headers["content-type"]?.startsWith("text/html") ?? false;
}
