import { m } from "../paraglide/messages";

/** The keys of the window, as the list behind `?` shows them. */
export const keyGroups = [
  {
    title: m.keys_anywhere,
    keys: [
      { keys: "Ctrl+K", does: m.key_palette },
      { keys: "n", does: m.key_capture },
      { keys: "/", does: m.key_search },
      { keys: "h", does: m.who_title },
      { keys: "Ctrl+Z", does: m.key_undo },
      { keys: "Ctrl+Shift+Z", does: m.key_redo },
      { keys: "?", does: m.key_list },
      { keys: "Esc", does: m.key_close },
    ],
  },
  {
    title: m.keys_go,
    keys: [
      { keys: "g t", does: m.place_today },
      { keys: "g p", does: m.place_people },
      { keys: "g w", does: m.place_goodwill },
      { keys: "g l", does: m.place_plan },
      { keys: "g i", does: m.place_inbox },
      { keys: "g r", does: m.place_review },
      { keys: "g s", does: m.place_settings },
      { keys: "g y", does: m.own_card },
    ],
  },
  {
    title: m.keys_lists,
    keys: [
      { keys: "j k", does: m.key_move },
      { keys: "Enter", does: m.key_open },
      { keys: "d", does: m.key_done },
      { keys: "s", does: m.key_snooze },
      { keys: "a", does: m.key_agree },
      { keys: "w", does: m.key_write },
      { keys: "l", does: m.log_talk },
      { keys: "p", does: m.key_prepare },
      { keys: "b", does: m.key_look_back },
      { keys: "c", does: m.key_check_in },
      { keys: "x", does: m.key_select },
      { keys: "m", does: m.key_box },
      { keys: "o", does: m.key_take_up },
    ],
  },
  {
    title: m.place_review,
    keys: [
      { keys: "→ ←", does: m.key_weekly_next },
      { keys: "Ctrl+Enter", does: m.key_weekly_finish },
      { keys: "Esc", does: m.key_weekly_leave },
    ],
  },
  {
    title: m.keys_person,
    keys: [
      { keys: "e", does: m.edit },
      { keys: "l", does: m.log_talk },
      { keys: "p", does: m.key_prepare },
      { keys: "b", does: m.key_look_back },
      { keys: "h", does: m.help_received },
      { keys: "i", does: m.key_introduce },
      { keys: "v", does: m.way_to },
      { keys: "Shift+H", does: m.help_given },
      { keys: "o", does: m.key_seen },
      { keys: "c", does: m.congratulate },
      { keys: "t", does: m.tell_them },
      { keys: "u", does: m.key_stage },
      { keys: "r", does: m.key_reconnect },
      { keys: "m", does: m.first_mail },
      { keys: "q", does: m.key_knowledge },
      { keys: "Alt+1 … 3", does: m.key_felt },
    ],
  },
  {
    title: m.goodwill_tab_communities,
    keys: [
      { keys: "j k", does: m.key_move },
      { keys: "a", does: m.seen_add },
    ],
  },
  {
    title: m.place_plan,
    keys: [
      { keys: "1 … 9", does: m.key_tab },
      { keys: ", .", does: m.key_tab_beside },
      { keys: "a", does: m.five_name_next },
      { keys: "o", does: m.key_offer },
      { keys: "y", does: m.key_took_it },
      { keys: "x", does: m.key_free },
      { keys: "s", does: m.key_share_or_step },
      { keys: "f", does: m.project_add_for },
      { keys: "r", does: m.key_reconnect },
    ],
  },
  {
    title: m.plan_tab_objectives,
    keys: [
      { keys: "o", does: m.key_objective_step },
      { keys: "r", does: m.key_objective_look },
      { keys: "y", does: m.key_objective_reached },
      { keys: "x", does: m.key_objective_let_go },
      { keys: "s", does: m.key_objective_later },
      { keys: "e", does: m.objective_edit },
    ],
  },
  {
    title: m.plan_tab_habits,
    keys: [
      { keys: "d", does: m.key_habit_mark },
      { keys: "s", does: m.key_habit_pause },
    ],
  },
  {
    title: m.introductions_title,
    keys: [
      { keys: "j k", does: m.key_move },
      { keys: "d", does: m.key_step },
      { keys: "y", does: m.key_yes },
      { keys: "o", does: m.key_no },
      { keys: "w", does: m.key_write },
      { keys: "i", does: m.introduce },
    ],
  },
  {
    title: m.keys_review,
    keys: [
      { keys: "Enter", does: m.key_review_save },
      { keys: "Ctrl+Enter", does: m.key_review_next },
      { keys: "Shift+Enter", does: m.key_review_newline },
      { keys: "Alt+Z", does: m.key_review_closer },
      { keys: "Esc", does: m.key_review_keep },
    ],
  },
  {
    title: m.doubles_title,
    keys: [
      { keys: "j k", does: m.key_move },
      { keys: "← →", does: m.key_choose_side },
      { keys: "Enter", does: m.doubles_merge },
      { keys: "d", does: m.doubles_different },
      { keys: "s", does: m.doubles_later },
    ],
  },
  {
    title: m.keys_snooze,
    keys: [
      { keys: "1", does: m.key_tomorrow },
      { keys: "2", does: m.key_next_week },
      { keys: "3", does: m.key_next_month },
    ],
  },
] as const;
