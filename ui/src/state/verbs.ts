import type { Verb } from "../ipc/wire";
import { m } from "../paraglide/messages";

const sentences: Record<Verb, (about: { subject: string }) => string> = {
  add_person: m.did_add_person,
  edit_person: m.did_edit_person,
  trash_people: m.did_trash_people,
  restore_people: m.did_restore_people,
  merge_people: m.did_merge_people,
  take_apart: m.did_take_apart,
  tell_apart: m.did_tell_apart,
  settle_difference: m.did_settle_difference,
  save_capture: m.did_save_capture,
  discard_capture: m.did_discard_capture,
  keep_capture: m.did_keep_capture,
  add_line: m.did_add_line,
  log_encounter: m.did_log_encounter,
  edit_encounter: m.did_edit_encounter,
  delete_encounter: m.did_delete_encounter,
  debrief: m.did_debrief,
  end_need: m.did_end_need,
  add_commitment: m.did_add_commitment,
  edit_commitment: m.did_edit_commitment,
  complete: m.did_complete,
  snooze: m.did_snooze,
  let_go: m.did_let_go,
  reopen: m.did_reopen,
  renegotiate: m.did_renegotiate,
  receive_help: m.did_receive_help,
  give_help: m.did_give_help,
  edit_help: m.did_edit_help,
  delete_help: m.did_delete_help,
  pass_on: m.did_pass_on,
  look_at_seed: m.did_look_at_seed,
  thank_origin: m.did_thank_origin,
  tell_success: m.did_tell_success,
  add_scenario: m.did_add_scenario,
  edit_scenario: m.did_edit_scenario,
  delete_scenario: m.did_delete_scenario,
  nominate: m.did_nominate,
  plan_offer: m.did_plan_offer,
  end_nomination: m.did_end_nomination,
  set_stage: m.did_set_stage,
  set_rhythm: m.did_set_rhythm,
  set_circle: m.did_set_circle,
  add_yearly_date: m.did_add_yearly_date,
  delete_yearly_date: m.did_delete_yearly_date,
  edit_letter: m.did_edit_letter,
  send_letter: m.did_send_letter,
  import: m.did_import,
  change_settings: m.did_change_settings,
  pause_popups: m.did_pause_popups,
  resume_popups: m.did_resume_popups,
  finish_review: m.did_finish_review,
  map_columns: m.did_map_columns,
  forget_columns: m.did_forget_columns,
  fill_demo: m.did_fill_demo,
};

const ofPeople = new Set<Verb>(["trash_people", "restore_people", "import"]);

/** What was done, as a line for a toast: "Done: Jane Doe". A number for a subject stands for so many people or things. */
export function sentence(verb: Verb, subject: string): string {
  const count = /^\d+$/.test(subject) ? Number(subject) : null;
  const named = count === null ? subject : ofPeople.has(verb) ? m.many_people({ count }) : m.many_things({ count });
  return sentences[verb]({ subject: named });
}
