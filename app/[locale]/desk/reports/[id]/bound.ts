/** All actions on one report, bound to it and to the language of the page. */
import "server-only";
import { correct } from "../../actions";
import * as on from "./actions";
import { saveForm } from "./save";

export function actionsOn(locale: string, id: string) {
  return {
    saveForm: saveForm.bind(null, locale, id),
    submit: on.submit.bind(null, locale, id),
    accept: on.accept.bind(null, locale, id),
    drop: on.drop.bind(null, locale, id),
    countersign: on.signAcceptance.bind(null, locale, id),
    remark: on.remark.bind(null, locale, id),
    thread: {
      reply: on.reply.bind(null, locale, id),
      close: on.close.bind(null, locale, id),
      reopen: on.reopen.bind(null, locale, id),
    },
    countersignAll: on.signAll.bind(null, locale, id),
    seen: on.seen.bind(null, locale, id),
    confirmEmergency: on.confirmPublication.bind(null, locale, id),
    nameReviewer: on.nameForStep.bind(null, locale, id),
    moves: {
      approve: on.approve.bind(null, locale, id),
      return: on.giveBack.bind(null, locale, id),
      recall: on.recall.bind(null, locale, id),
      schedule: on.schedule.bind(null, locale, id),
      cancelSchedule: on.unschedule.bind(null, locale, id),
      publish: on.publish.bind(null, locale, id),
      emergencyPublish: on.publishInEmergency.bind(null, locale, id),
      withdraw: on.withdraw.bind(null, locale, id),
      withdrawVersion: on.withdrawOne.bind(null, locale, id),
      discard: on.discard.bind(null, locale, id),
      correct: correct.bind(null, locale, id),
    },
  };
}
