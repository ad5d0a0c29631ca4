/** All actions on one report, bound to it and to the language of the page. */
import "server-only";
import { type FormAction } from "@/components/form/form-state";
import { type Move } from "@/report/workflow/workflow";
import { correct } from "../../actions";
import * as on from "./actions";
import { saveForm } from "./save";

export function actionsOn(locale: string, id: string) {
  return {
    saveForm: saveForm.bind(null, locale, id),
    drop: on.drop.bind(null, locale, id),
    countersignAll: on.signAll.bind(null, locale, id),
    seen: on.seen.bind(null, locale, id),
    moves: movesOn(locale, id),
  };
}

/** The action that makes each move; null for those that no form on this page makes. A move without its line does not compile. */
function movesOn(locale: string, id: string) {
  return {
    open: correct.bind(null, locale, id),
    transcribe: correct.bind(null, locale, id),
    // Saved as it is typed (save.ts); documents, people and readers' questions have pages of their own.
    edit: null,
    import: null,
    assign: null,
    "hand-over": null,
    answer: null,
    "accept-finding": on.accept.bind(null, locale, id),
    remark: on.remark.bind(null, locale, id),
    reply: on.reply.bind(null, locale, id),
    "close-remark": on.close.bind(null, locale, id),
    "reopen-remark": on.reopen.bind(null, locale, id),
    submit: on.submit.bind(null, locale, id),
    recall: on.recall.bind(null, locale, id),
    "name-reviewer": on.nameForStep.bind(null, locale, id),
    countersign: on.signAcceptance.bind(null, locale, id),
    return: on.returnToAgency.bind(null, locale, id),
    approve: on.approve.bind(null, locale, id),
    schedule: on.schedule.bind(null, locale, id),
    unschedule: on.unschedule.bind(null, locale, id),
    publish: on.publish.bind(null, locale, id),
    "emergency-publish": on.publishInEmergency.bind(null, locale, id),
    "confirm-emergency": on.confirmPublication.bind(null, locale, id),
    withdraw: on.withdraw.bind(null, locale, id),
    "withdraw-version": on.withdrawOne.bind(null, locale, id),
    discard: on.discard.bind(null, locale, id),
  } satisfies Readonly<Record<Move, FormAction | null>>;
}
