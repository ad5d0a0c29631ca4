/** The review chain of one agency: what stands, what is wrong with it, changing it, and handing one down. */
import Link from "next/link";
import { notFound } from "next/navigation";
import { textOf, type Parameters } from "@/app/_server/parameters";
import { requireViewer } from "@/app/_server/viewer";
import { paths } from "@/app/paths";
import { ActForm } from "@/components/desk/agencies/act-form";
import { fill } from "@/components/form/fill";
import { heading, link, quiet } from "@/components/form/styles";
import { wordsIn } from "@/components/form/words";
import { type ChainDetails, chainDetails } from "@/db/agencies/chains";
import { Refusal } from "@/db/refusal";
import { type Viewer } from "@/db/viewer";
import { say, type Locale } from "@/messages/translator";
import { type ChainStep, mostSteps, plainChain } from "@/report/workflow/chain";
import { ActSection, actWords, CheckField, ChoiceField, TextField } from "../../agencies/act-fields";
import { actOnChain } from "../actions";

interface ChainPageProps {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Parameters>;
}

export default async function ChainPage({ params, searchParams }: ChainPageProps) {
  const { locale: language, id } = await params;
  const locale = language === "en" ? "en" : "zh";
  const viewer = await requireViewer(locale);
  const details = await findDetails(viewer, id);
  const { chains: words } = wordsIn(locale);
  const done = textOf(await searchParams, "done");
  return (
    <main id="main" className="mx-auto flex w-full max-w-4xl min-w-0 flex-col gap-6 px-4 py-8">
      <header className="flex flex-col gap-2">
        <p className="flex flex-wrap gap-x-4 text-sm">
          <Link href={paths.deskChains(locale)} className={link}>
            {words.title}
          </Link>
          <Link href={paths.deskAgency(locale, details.id)} className={link}>
            {words.openAgency}
          </Link>
        </p>
        <h1 className="text-2xl font-semibold">{details.name}</h1>
        {done !== "" && <p role="status">{words.done}</p>}
      </header>
      <Present locale={locale} details={details} />
      {/* Made anew after each act: nothing of the form before stands in it. */}
      <section key={done} className="flex flex-col gap-1">
        {details.maySet ? (
          <ActSection title={words.set}>
            <ActForm action={actOnChain.bind(null, locale)} words={actWords(locale)}>
              <input type="hidden" name="act" value="set" />
              <input type="hidden" name="agencyId" value={details.id} />
              <input type="hidden" name="seen" value={JSON.stringify(plainSteps(details.steps))} />
              <StepFields locale={locale} steps={details.steps} own={words.own} uppers={details.uppers} />
            </ActForm>
          </ActSection>
        ) : (
          <p className={quiet}>{words.notYours}</p>
        )}
        {details.mayHandDown && details.below > 0 && <HandDown locale={locale} details={details} />}
      </section>
    </main>
  );
}

const plainSteps = (steps: readonly ChainStep[]) => steps.map(({ name, atAgencyId }) => ({ name, atAgencyId }));

interface PartProps {
  readonly locale: Locale;
  readonly details: ChainDetails;
}

function Present({ locale, details }: PartProps) {
  const { chains: words } = wordsIn(locale);
  const { steps, template, isException, problem, inReview } = details;
  return (
    <section aria-labelledby="present" className="flex flex-col gap-2 text-sm">
      <h2 id="present" className={heading}>
        {words.present}
      </h2>
      <ol className="flex flex-col gap-1">
        {steps.map(({ name, atName, reviewers }, index) => (
          <li key={name}>
            {index + 1}. {name}（{atName ?? words.own}）
            <span className={reviewers === 0 ? "text-warning" : "text-ink-soft"}>
              {reviewers === 0 ? words.noReviewer : fill(words.reviewers, { n: reviewers })}
            </span>
          </li>
        ))}
      </ol>
      {problem && <p className="text-warning">{say(problem, locale)}</p>}
      {template && (
        <p className={quiet}>
          {isException
            ? `◆ ${fill(words.isException, { name: template.fromName })} · ${template.steps.map(({ name }) => name).join(" → ")}`
            : fill(words.follows, { name: template.fromName })}
        </p>
      )}
      {inReview > 0 && <p className={quiet}>{fill(words.keeps, { n: inReview })}</p>}
    </section>
  );
}

function HandDown({ locale, details }: PartProps) {
  const { chains: words } = wordsIn(locale);
  const { below, exceptionsBelow: exceptions, handsDown } = details;
  return (
    <ActSection title={words.handDown} note={fill(words.handDownHint, { below, exceptions })}>
      <ActForm action={actOnChain.bind(null, locale)} words={actWords(locale)}>
        <input type="hidden" name="act" value="hand-down" />
        <input type="hidden" name="agencyId" value={details.id} />
        <StepFields
          locale={locale}
          steps={handsDown.length > 0 ? handsDown : plainChain}
          own={words.eachOwn}
          uppers={details.handers}
        />
        <CheckField name="overExceptions" title={words.overExceptions} />
      </ActForm>
    </ActSection>
  );
}

interface StepFieldsProps {
  readonly locale: Locale;
  readonly steps: readonly ChainStep[];
  /** What a step by the agency itself is called. */
  readonly own: string;
  readonly uppers: readonly { readonly id: string; readonly name: string }[];
}

function StepFields({ locale, steps, own, uppers }: StepFieldsProps) {
  const { chains: words } = wordsIn(locale);
  const choices = [{ value: "", label: own }, ...uppers.map(({ id, name }) => ({ value: id, label: name }))];
  return Array.from({ length: mostSteps }, (_, index) => (
    <div key={index} className="grid w-full gap-3 sm:grid-cols-2">
      <TextField
        name={`name${index + 1}`}
        title={fill(index === 0 ? words.stepName : words.stepNameMore, { n: index + 1 })}
        value={steps[index]?.name ?? ""}
        isRequired={index === 0}
      />
      <ChoiceField
        name={`at${index + 1}`}
        title={fill(words.stepAt, { n: index + 1 })}
        value={steps[index]?.atAgencyId ?? ""}
        choices={choices}
      />
    </div>
  ));
}

async function findDetails(viewer: Viewer, id: string): Promise<ChainDetails> {
  try {
    return await chainDetails(viewer, id);
  } catch (problem) {
    if (problem instanceof Refusal && problem.reason === "not-found") notFound();
    throw problem;
  }
}
