// Everything the palette can do or go to.
import {
  openBrief,
  openCapture,
  openCards,
  openCrowd,
  openDoubles,
  openHelp,
  openIntroduce,
  openKeys,
  openKindNo,
  openNominee,
  openObjectiveDialog,
  openOwnCard,
  openSeen,
  openSuccess,
  openWho,
  openYear,
} from "../app/overlays.svelte";
import { go, type PlaceName } from "../app/places.svelte";
import { openCommunity } from "../community/opened.svelte";
import {
  Bell,
  Calendar,
  CircleCheck,
  Compass,
  Download,
  FileDown,
  FileText,
  FlaskConical,
  FolderOpen,
  Gift,
  HandHelping,
  HardDrive,
  HeartHandshake,
  IdCard,
  Inbox,
  Keyboard,
  Mail,
  MessageCircle,
  PencilLine,
  Plus,
  Redo,
  Search,
  Settings,
  Sparkles,
  Sun,
  TextQuote,
  Undo,
  UserPlus,
  Users,
} from "../kit/icons";
import { openObjective } from "../objective/opened.svelte";
import { m } from "../paraglide/messages";
import { backUp, enterDemo, exportAs, leaveDemo, openFiles, testPopup } from "../settings/chores";
import { redo, undo } from "../state/write";

/** A row of the palette that is not a person. */
export interface Command {
  id: string;
  label: string;
  /** Further words by which it is found. */
  words: string;
  icon: typeof Sun;
  /** The keys that do the same. */
  keys?: string;
  /** What else is said of it, at its end. */
  about?: string;
  run: () => unknown;
}

const place = (
  name: Exclude<PlaceName, "person">,
  label: string,
  icon: typeof Sun,
  keys: string,
  words = "",
): Command => ({
  id: `place-${name}`,
  label,
  words,
  icon,
  keys,
  run: () => go({ name }),
});

/** Where one can go. */
export const places = (): Command[] => [
  place("today", m.place_today(), Sun, "g t"),
  place("people", m.place_people(), Users, "g p"),
  place("goodwill", m.place_goodwill(), HeartHandshake, "g w", m.palette_words_goodwill()),
  place("plan", m.place_plan(), Compass, "g l", m.palette_words_plan()),
  place("review", m.place_review(), CircleCheck, "g r", m.palette_words_review()),
  place("inbox", m.place_inbox(), Inbox, "g i"),
  place("settings", m.place_settings(), Settings, "g s", m.palette_words_settings()),
];

/** What can be done, in the demo or outside it. */
export const commands = (demo: boolean, addPerson: () => void): Command[] => [
  {
    id: "capture",
    label: m.palette_capture(),
    words: m.palette_words_capture(),
    icon: Plus,
    keys: "n",
    run: openCapture,
  },
  { id: "open", label: m.palette_open_file(), words: m.palette_words_open_file(), icon: FolderOpen, run: openFiles },
  { id: "add", label: m.palette_add_person(), words: m.palette_words_add_person(), icon: UserPlus, run: addPerson },
  {
    id: "help",
    label: m.help_received_menu(),
    words: m.palette_words_help(),
    icon: HeartHandshake,
    run: () => openHelp(null, "received"),
  },
  {
    id: "introductions",
    label: m.introductions_title(),
    words: m.palette_words_introductions(),
    icon: Users,
    run: () => go({ name: "goodwill", tab: "introductions" }),
  },
  {
    id: "introduce",
    label: m.introduce(),
    words: m.palette_words_introduce(),
    icon: Users,
    run: () => openIntroduce(null),
  },
  {
    id: "gave",
    label: m.help_given_menu(),
    words: m.palette_words_gave(),
    icon: HandHelping,
    run: () => openHelp(null, "given"),
  },
  {
    id: "seen",
    label: m.seen_add_menu(),
    words: m.palette_words_seen(),
    icon: HandHelping,
    run: () => openSeen(null),
  },
  {
    id: "communities",
    label: m.goodwill_tab_communities(),
    words: m.palette_words_communities(),
    icon: Users,
    run: () => openCommunity(null),
  },
  {
    id: "success",
    label: m.success_open(),
    words: m.palette_words_success(),
    icon: Sparkles,
    run: openSuccess,
  },
  { id: "year", label: m.year_open(), words: m.palette_words_year(), icon: Calendar, run: () => openYear(null) },
  {
    id: "prepare",
    label: m.prepare_whom(),
    words: m.palette_words_prepare(),
    icon: FileText,
    run: () => openBrief(null),
  },
  {
    id: "debrief",
    label: m.look_back_several(),
    words: m.palette_words_debrief(),
    icon: MessageCircle,
    run: openCrowd,
  },
  { id: "who", label: m.who_title(), words: m.palette_words_who(), icon: Search, keys: "h", run: () => openWho() },
  {
    id: "offers",
    label: m.palette_offers(),
    words: m.palette_words_offers(),
    icon: Gift,
    run: () => go({ name: "plan", tab: "offers" }),
  },
  {
    id: "snippets",
    label: m.palette_snippets(),
    words: m.palette_words_snippets(),
    icon: TextQuote,
    run: () => go({ name: "plan", tab: "snippets" }),
  },
  {
    id: "projects",
    label: m.palette_projects(),
    words: m.palette_words_projects(),
    icon: Users,
    run: () => go({ name: "plan", tab: "projects" }),
  },
  {
    id: "kind_no",
    label: m.kind_no_open(),
    words: m.palette_words_kind_no(),
    icon: MessageCircle,
    run: openKindNo,
  },
  {
    id: "team",
    label: m.palette_team(),
    words: m.palette_words_team(),
    icon: Users,
    run: () => go({ name: "plan", tab: "team" }),
  },
  {
    id: "breadth",
    label: m.palette_breadth(),
    words: m.palette_words_breadth(),
    icon: Compass,
    run: () => go({ name: "plan", tab: "breadth" }),
  },
  {
    id: "directory",
    label: m.palette_directory(),
    words: m.palette_words_directory(),
    icon: Compass,
    run: () => go({ name: "plan", tab: "directory" }),
  },
  {
    id: "objectives",
    label: m.palette_objectives(),
    words: m.palette_words_objective(),
    icon: Compass,
    run: () => openObjective(null),
  },
  {
    id: "objective",
    label: m.palette_objective_new(),
    words: m.palette_words_objective(),
    icon: Plus,
    run: () => openObjectiveDialog(null),
  },
  {
    id: "habits",
    label: m.palette_habits(),
    words: m.palette_words_habits(),
    icon: CircleCheck,
    run: () => go({ name: "plan", tab: "habits" }),
  },
  {
    id: "reconnect",
    label: m.palette_reconnect(),
    words: m.palette_words_reconnect(),
    icon: Mail,
    run: () => go({ name: "plan", tab: "reconnect" }),
  },
  {
    id: "nominate",
    label: m.palette_nominate(),
    words: m.palette_words_nominate(),
    icon: UserPlus,
    run: () => openNominee(null),
  },
  {
    id: "practice",
    label: m.palette_practice(),
    words: m.palette_words_practice(),
    icon: MessageCircle,
    run: () => go({ name: "plan", tab: "practice" }),
  },
  {
    id: "own_card",
    label: m.own_card(),
    words: m.palette_words_own_card(),
    icon: IdCard,
    keys: "g y",
    run: openOwnCard,
  },
  { id: "cards", label: m.cards_title(), words: m.palette_words_cards(), icon: PencilLine, run: openCards },
  { id: "doubles", label: m.doubles_look(), words: m.doubles_palette_words(), icon: Users, run: openDoubles },
  { id: "undo", label: m.palette_undo(), words: "", icon: Undo, keys: "Ctrl+Z", run: undo },
  { id: "redo", label: m.palette_redo(), words: "", icon: Redo, keys: "Ctrl+Shift+Z", run: redo },
  { id: "backup", label: m.palette_backup(), words: m.palette_words_backup(), icon: HardDrive, run: backUp },
  {
    id: "vcard",
    label: m.palette_export_vcard(),
    words: m.palette_words_export(),
    icon: FileDown,
    run: () => exportAs("vcard"),
  },
  {
    id: "json",
    label: m.palette_export_json(),
    words: m.palette_words_export(),
    icon: Download,
    run: () => exportAs("json"),
  },
  {
    id: "ics",
    label: m.palette_export_ics(),
    words: m.palette_words_export(),
    icon: Calendar,
    run: () => exportAs("ics"),
  },
  { id: "test", label: m.palette_test(), words: m.palette_words_test(), icon: Bell, run: testPopup },
  demo
    ? { id: "demo", label: m.palette_demo_leave(), words: m.palette_words_demo(), icon: FlaskConical, run: leaveDemo }
    : { id: "demo", label: m.palette_demo_enter(), words: m.palette_words_demo(), icon: FlaskConical, run: enterDemo },
  { id: "keys", label: m.palette_keys(), words: m.palette_words_keys(), icon: Keyboard, keys: "?", run: openKeys },
];
