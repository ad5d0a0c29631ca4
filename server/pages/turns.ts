/** A few at a time, and a short queue before them: who finds it full is told so at once instead of waiting without end. */

/** Thrown where the queue is full. */
export class QueueFull extends Error {}

/** Lets `atOnce` run together and `waiting` wait; more are refused with QueueFull. */
export class Turns {
  readonly #atOnce: number;
  readonly #longest: number;
  #running = 0;
  readonly #queue: (() => void)[] = [];

  constructor({ atOnce, waiting }: { readonly atOnce: number; readonly waiting: number }) {
    this.#atOnce = atOnce;
    this.#longest = waiting;
  }

  /** Runs the work when its turn comes. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    await this.#turn();
    try {
      return await work();
    } finally {
      this.#running -= 1;
      this.#queue.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    if (this.#running >= this.#atOnce) {
      if (this.#queue.length >= this.#longest) throw new QueueFull("The queue is full.");
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    }
    this.#running += 1;
  }
}
