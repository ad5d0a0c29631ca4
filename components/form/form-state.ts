/** What a form shows after it was sent: one shape for every form of the desk. */
export interface FormState {
  readonly status: "idle" | "saved" | "refused";
  readonly message: string;
  readonly problems: Readonly<Record<string, string>>;
}

export const idleForm: FormState = { status: "idle", message: "", problems: {} };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
