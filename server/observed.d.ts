/** What the application tells the door that runs it, in the same process: whose request it was, what broke, who signed in. */

/** A request under way. */
interface ObservedRequest {
  personId: string | null;
}

/** A fault inside the framework; never its message, which may hold what somebody wrote. */
interface ObservedFault {
  readonly requestId: string | null;
  readonly route: string;
  readonly problem: unknown;
}

interface Observed {
  /** Requests under way by their id. */
  readonly requests: Map<string, ObservedRequest>;
  readonly fault: (fault: ObservedFault) => void;
  readonly signIn: (outcome: string) => void;
}

// Absent where the application runs without its door: while it is developed, and in tests.
// eslint-disable-next-line no-var -- only a var stands on globalThis
declare var nianbaoObserved: Observed | undefined;
