// The one door to the backend: the only module that may import @tauri-apps/api.
// Every function is one command of src-tauri/shell/ipc; types come from wire.ts.
import { invoke } from "@tauri-apps/api/core";
import { listen, type UnlistenFn } from "@tauri-apps/api/event";
import type { Events } from "./events";
import type * as wire from "./wire";

export type { Events } from "./events";

/** Says that the window listens: files named at the start are read now, and a pop-up clicked early is shown. */
export const windowReady = () => invoke<void>("window_ready");
export const welcome = () => invoke<wire.Welcome>("welcome");

export const today = () => invoke<wire.Today>("today");
export const readWhen = (text: string, past: boolean) => invoke<wire.WhenReading>("read_when", { text, past });
/** Places whose zone a text could mean. */
export const findZones = (text: string) => invoke<wire.ZoneChoice[]>("find_zones", { text });
/** A repetition in words as a rule; it is refused where it is none. */
export const readRepeat = (text: string) => invoke<string>("read_repeat", { text });
export const addCommitment = (draft: wire.CommitmentDraft) => invoke<wire.Done<wire.Item>>("add_commitment", { draft });
export const editCommitment = (id: string, draft: wire.CommitmentDraft) =>
  invoke<wire.Done<wire.Item>>("edit_commitment", { id, draft });
export const completeCommitments = (ids: string[]) => invoke<wire.Done<number>>("complete_commitments", { ids });
export const snoozeCommitments = (ids: string[], when: string) =>
  invoke<wire.Done<number>>("snooze_commitments", { ids, when });
export const letGoCommitments = (ids: string[], reason: string) =>
  invoke<wire.Done<number>>("let_go_commitments", { ids, reason });
export const reopenCommitments = (ids: string[]) => invoke<wire.Done<number>>("reopen_commitments", { ids });

/** Agrees a promise on another day; what was agreed before is kept. */
export const renegotiateCommitment = (id: string, when: string, reason: string) =>
  invoke<wire.Done<wire.Item>>("renegotiate_commitment", { id, when, reason });

export const thankYous = () => invoke<wire.ThankYouDesk>("thank_yous");
/** Writes help down, given or received; answers with the thank-you it makes. */
export const logHelp = (draft: wire.HelpDraft) => invoke<wire.Done<wire.HelpKept>>("log_help", { draft });
export const editHelp = (id: string, draft: wire.HelpDraft) => invoke<wire.Done<string>>("edit_help", { id, draft });
/** What help of a direction can pass on or have come of, newest first. */
export const passableHelp = (direction: wire.Direction, help: string | null) =>
  invoke<wire.HelpRef[]>("passable_help", { direction, help });
export const passHelpOn = (help: string, passesOn: string | null) =>
  invoke<wire.Done<boolean>>("pass_help_on", { help, passesOn });
export const chains = () => invoke<wire.ChainPage[]>("chains");
/** Writes down to thank whoever a chain began with. */
export const thankOrigin = (help: string) => invoke<wire.Done<wire.Item>>("thank_origin", { help });
export const goodwill = (query: wire.GoodwillQuery) => invoke<wire.GoodwillPage>("goodwill", { query });
/** Notes that a good deed was looked at again, and what came of it. */
export const lookAtSeed = (id: string, outcome: string) => invoke<wire.Done<boolean>>("look_at_seed", { id, outcome });
/** `null` is this year. */
export const goodwillYear = (year: number | null) => invoke<wire.YearPage>("goodwill_year", { year });
export const communities = () => invoke<wire.CommunityRow[]>("communities");
export const community = (name: string) => invoke<wire.CommunityPage>("community", { name });
export const logSeen = (draft: wire.SeenDraft) => invoke<wire.Done<string>>("log_seen", { draft });
export const editSeen = (id: string, draft: wire.SeenDraft) => invoke<wire.Done<string>>("edit_seen", { id, draft });
export const deleteSeen = (id: string) => invoke<wire.Done<null>>("delete_seen", { id });
export const howItFelt = () => invoke<string[]>("how_it_felt");
/** Writes down who made a success possible, each with a thank-you. */
export const tellSuccess = (draft: wire.SuccessDraft) => invoke<wire.Done<wire.Item[]>>("tell_success", { draft });
export const noteOutcome = (id: string, outcome: string) => invoke<wire.Done<boolean>>("note_outcome", { id, outcome });
export const deleteHelp = (id: string) => invoke<wire.Done<null>>("delete_help", { id });
/** After a thank-you: writes down to tell them what came of it. */
export const tellOutcome = (thanks: string, when: string) =>
  invoke<wire.Done<wire.Item>>("tell_outcome", { thanks, when });
/** Marks a follow-up of advice as done, with what came of it; blank words say nothing of that. */
export const completeWithOutcome = (id: string, outcome: string) =>
  invoke<wire.Done<boolean>>("complete_with_outcome", { id, outcome });
/** What advice can be about: what you are known for first. */
export const adviceTopics = () => invoke<string[]>("advice_topics");

export const breadth = () => invoke<wire.Breadth>("breadth");
export const addTagGroup = (name: string, tags: string[]) => invoke<wire.Done<string>>("add_tag_group", { name, tags });
export const editTagGroup = (id: string, name: string, tags: string[]) =>
  invoke<wire.Done<null>>("edit_tag_group", { id, name, tags });
export const deleteTagGroup = (id: string) => invoke<wire.Done<null>>("delete_tag_group", { id });

export const snippets = (words: string) => invoke<wire.SnippetRow[]>("snippets", { words });
export const addSnippet = (draft: wire.SnippetDraft) => invoke<wire.Done<string>>("add_snippet", { draft });
export const editSnippet = (id: string, draft: wire.SnippetDraft) =>
  invoke<wire.Done<string>>("edit_snippet", { id, draft });
export const deleteSnippet = (id: string) => invoke<wire.Done<null>>("delete_snippet", { id });
/** Notes that it was shared; answers with its words. */
export const shareSnippet = (id: string, draft: wire.ShareDraft) =>
  invoke<wire.Done<string>>("share_snippet", { id, draft });
/** Opens a draft in the mail program. */
export const openSnippetMail = (id: string, person: string) =>
  invoke<wire.MailDraft>("open_snippet_mail", { id, person });

export const projects = () => invoke<wire.ProjectsPage>("projects");
export const addProject = (draft: wire.ProjectDraft) => invoke<wire.Done<string>>("add_project", { draft });
export const editProject = (id: string, draft: wire.ProjectDraft) =>
  invoke<wire.Done<string>>("edit_project", { id, draft });
export const setProjectState = (id: string, state: wire.ProjectState, outcome: string) =>
  invoke<wire.Done<boolean>>("set_project_state", { id, state, outcome });
export const planProjectStep = (id: string, draft: wire.ProjectStepDraft) =>
  invoke<wire.Done<wire.Item>>("plan_project_step", { id, draft });
/** Whom you named to the people of a project. */
export const nameContact = (id: string, person: string, isNamed: boolean) =>
  invoke<wire.Done<boolean>>("name_contact", { id, person, isNamed });
export const deleteProject = (id: string) => invoke<wire.Done<null>>("delete_project", { id });

/** Notes, for yourself alone, that a bad mood was passed on; answers with what puts it right. */
export const noteBadMood = (person: string, what: string, when: string) =>
  invoke<wire.Done<wire.Item>>("note_bad_mood", { person, what, when });
export const deleteAmends = (id: string) => invoke<wire.Done<null>>("delete_amends", { id });

export const introductions = () => invoke<wire.Introductions>("introductions");
export const beginIntroduction = (draft: wire.IntroductionDraft) =>
  invoke<wire.Done<wire.IntroductionRow>>("begin_introduction", { draft });
/** Makes a step; what was to be done before it is closed, and what is next written down. */
export const stepIntroduction = (id: string, draft: wire.StepDraft) =>
  invoke<wire.Done<wire.IntroductionRow>>("step_introduction", { id, draft });
/** Two people who are not to be introduced; they are not suggested again. */
export const setPairAside = (one: string, other: string) => invoke<wire.Done<null>>("set_pair_aside", { one, other });
/** Opens a draft in the mail program. */
export const openIntroductionMail = (id: string, mail: wire.IntroductionMail) =>
  invoke<wire.MailDraft>("open_introduction_mail", { id, mail });
/** Asks where to put the draft as a file; answers with its path, or null. */
export const saveIntroductionMail = (id: string, mail: wire.IntroductionMail) =>
  invoke<string | null>("save_introduction_mail", { id, mail });

export const pathsTo = (person: string) => invoke<wire.Paths>("paths_to", { person });
/** Writes down to ask somebody for an introduction. */
export const askForIntroduction = (through: string, to: string) =>
  invoke<wire.Done<wire.Item>>("ask_for_introduction", { through, to });
export const openRequestMail = (through: string, to: string) =>
  invoke<wire.MailDraft>("open_request_mail", { through, to });
export const saveRequestMail = (through: string, to: string) =>
  invoke<string | null>("save_request_mail", { through, to });
/** Who introduced somebody to you; null is nobody. */
export const setIntroducer = (person: string, by: string | null) =>
  invoke<wire.Done<wire.PersonRef | null>>("set_introducer", { person, by });
export const addTie = (one: string, other: string, how: string) =>
  invoke<wire.Done<string>>("add_tie", { one, other, how });
export const deleteTie = (id: string) => invoke<wire.Done<boolean>>("delete_tie", { id });
export const setRoles = (person: string, roles: string[]) =>
  invoke<wire.Done<string[]>>("set_roles", { person, roles });
/** What people are to you, and what is offered besides. */
export const roles = () => invoke<wire.RoleRow[]>("roles");

export const dormant = () => invoke<wire.Dormant>("dormant");
/** Somebody who is not named again until you met. */
export const setTieAside = (person: string) => invoke<wire.Done<null>>("set_tie_aside", { person });
export const reconnect = (person: string) => invoke<wire.ReconnectPage>("reconnect", { person });
export const openReconnectMail = (person: string) => invoke<wire.MailDraft>("open_reconnect_mail", { person });
export const saveReconnectMail = (person: string) => invoke<string | null>("save_reconnect_mail", { person });
/** Notes that you wrote; makes the one follow-up. */
export const beginReconnect = (person: string) => invoke<wire.Done<wire.Item>>("begin_reconnect", { person });
export const takeNews = (news: wire.ReconnectNews) => invoke<wire.Done<wire.PersonRef>>("take_news", { news });

export const setRhythm = (person: string, rhythm: wire.Rhythm) =>
  invoke<wire.Done<wire.PersonRef>>("set_rhythm", { person, rhythm });
export const letRest = (person: string, until: string) =>
  invoke<wire.Done<wire.PersonRef>>("let_rest", { person, until });
export const circles = () => invoke<wire.CircleRow[]>("circles");
/** 0 days dissolves the circle. */
export const setCircle = (name: string, everyDays: number) =>
  invoke<wire.Done<null>>("set_circle", { name, everyDays });

export const yearlyDates = (person: string) => invoke<wire.YearlyDateRow[]>("yearly_dates", { person });
/** `date` is `1985-04-12`, or `--04-12` without its year. */
export const addYearlyDate = (person: string, label: string, date: string, noticeDays: number) =>
  invoke<wire.Done<string>>("add_yearly_date", { person, label, date, noticeDays });
export const deleteYearlyDate = (id: string) => invoke<wire.Done<boolean>>("delete_yearly_date", { id });

export const listPeople = (query: wire.PeopleQuery) => invoke<wire.PeoplePage>("list_people", { query });
/** What is no person and has the words, best first. */
export const find = (text: string, most: number) => invoke<wire.FoundRow[]>("find", { text, most });
export const personPage = (id: string) => invoke<wire.PersonPage>("person_page", { id });
/** A `data:` address of the portrait, or null. */
export const personPhoto = (id: string) => invoke<string | null>("person_photo", { id });
/** Writes down what was not known of a person, or says it anew. */
export const answerGap = (person: string, gap: wire.Gap, answer: string) =>
  invoke<wire.Done<wire.PersonRef>>("answer_gap", { person, gap, answer });
/** Confirms that something is still so; `need` names it where it is one. */
export const confirmFact = (person: string, fact: wire.Fact, need: string | null) =>
  invoke<wire.Done<null>>("confirm_fact", { person, fact, need });
export const addPerson = (facts: wire.PersonFacts) => invoke<wire.Done<wire.PersonRef>>("add_person", { facts });
export const editPerson = (id: string, facts: wire.PersonFacts) =>
  invoke<wire.Done<wire.PersonRef>>("edit_person", { id, facts });
export const trashPeople = (ids: string[]) => invoke<wire.Done<number>>("trash_people", { ids });
export const restorePeople = (ids: string[]) => invoke<wire.Done<number>>("restore_people", { ids });

export const doubles = () => invoke<wire.Doubles>("doubles");
/** Looks through everybody in the background; progress comes by the event, and `stopCapture` stops it. */
export const lookForDoubles = () => invoke<wire.Done<number>>("look_for_doubles");
export const comparePeople = (left: string, right: string) =>
  invoke<wire.PeoplePair>("compare_people", { left, right });
export const mergePeople = (draft: wire.MergeDraft) => invoke<wire.Done<wire.PersonRef>>("merge_people", { draft });
export const takeApart = (id: string) => invoke<wire.Done<wire.PersonRef>>("take_apart", { id });
/** Says that a pair is two people. */
export const tellApart = (id: string) => invoke<wire.Done<null>>("tell_apart", { id });
/** Takes the card's value, or keeps what stands. */
export const settleDifference = (id: string, take: boolean) =>
  invoke<wire.Done<null>>("settle_difference", { id, take });

export const logEncounter = (draft: wire.EncounterDraft) => invoke<wire.Done<string>>("log_encounter", { draft });
export const editEncounter = (id: string, draft: wire.EncounterDraft) =>
  invoke<wire.Done<string>>("edit_encounter", { id, draft });
export const deleteEncounter = (id: string) => invoke<wire.Done<null>>("delete_encounter", { id });

export const brief = (person: string) => invoke<wire.Brief>("brief", { person });
export const briefText = (person: string) => invoke<string>("brief_text", { person });
/** Asks where to put the PDF, makes it and shows it; answers with what is missing on it, or null. */
export const five = () => invoke<wire.Five>("five");
export const nominate = (person: string, reason: string) => invoke<wire.Done<string>>("nominate", { person, reason });
/** Nominates somebody who is not here yet; they are written down by their name. */
export const nominateNew = (name: string, reason: string) =>
  invoke<wire.Done<string>>("nominate_new", { name, reason });
/** Plans what is offered to a nominee, at a typed time; what was planned before is let go. */
export const planOffer = (nominee: string, what: string, when: string) =>
  invoke<wire.Done<wire.Item>>("plan_offer", { nominee, what, when });
export const noteOfferAccepted = (nominee: string, accepted: boolean) =>
  invoke<wire.Done<boolean>>("note_offer_accepted", { nominee, accepted });
/** Frees a seat; the nomination stays in the history. */
export const endNomination = (nominee: string) => invoke<wire.Done<boolean>>("end_nomination", { nominee });

export const objectives = () => invoke<wire.Objectives>("objectives");
export const objective = (id: string) => invoke<wire.ObjectivePage>("objective", { id });
export const addObjective = (draft: wire.ObjectiveDraft) => invoke<wire.Done<string>>("add_objective", { draft });
export const editObjective = (id: string, draft: wire.ObjectiveDraft) =>
  invoke<wire.Done<null>>("edit_objective", { id, draft });
/** Adds a step: a commitment to somebody, who belongs to the objective from then on. */
export const addObjectiveStep = (id: string, step: wire.ObjectiveStepDraft) =>
  invoke<wire.Done<wire.Item>>("add_objective_step", { id, step });
/** Notes how it goes and what is next; the next look comes by its rhythm. */
export const reviewObjective = (id: string, note: string, next: string) =>
  invoke<wire.Done<null>>("review_objective", { id, note, next });
/** Lets it rest until a typed day. */
export const putOffObjective = (id: string, when: string) => invoke<wire.Done<null>>("put_off_objective", { id, when });
export const endObjective = (id: string, reached: boolean, note: string) =>
  invoke<wire.Done<boolean>>("end_objective", { id, reached, note });
export const reopenObjective = (id: string) => invoke<wire.Done<boolean>>("reopen_objective", { id });

export const habits = () => invoke<wire.Habits>("habits");
export const addHabit = (draft: wire.HabitDraft) => invoke<wire.Done<string>>("add_habit", { draft });
export const editHabit = (id: string, draft: wire.HabitDraft) => invoke<wire.Done<null>>("edit_habit", { id, draft });
/** Marks a day on which it was done, in words; blank is today. */
export const markHabit = (id: string, on: string) => invoke<wire.Done<null>>("mark_habit", { id, on });
export const pauseHabit = (id: string, paused: boolean) => invoke<wire.Done<boolean>>("pause_habit", { id, paused });
export const endHabit = (id: string, ended: boolean) => invoke<wire.Done<boolean>>("end_habit", { id, ended });

export const crew = () => invoke<wire.Crew>("crew");
export const addScenario = (name: string, roles: string[]) =>
  invoke<wire.Done<string>>("add_scenario", { name, roles });
export const deleteScenario = (id: string) => invoke<wire.Done<null>>("delete_scenario", { id });
export const addRole = (scenario: string, what: string) => invoke<wire.Done<string>>("add_role", { scenario, what });
export const fillRole = (role: string, person: string | null) =>
  invoke<wire.Done<boolean>>("fill_role", { role, person });
export const deleteRole = (role: string) => invoke<wire.Done<null>>("delete_role", { role });

export const ladder = () => invoke<wire.Ladder>("ladder");
export const setStage = (person: string, stage: wire.Stage, evidence: string) =>
  invoke<wire.Done<wire.PersonRef>>("set_stage", { person, stage, evidence });

/** The practice cards; with a person, what is known of them stands at each open question. */
export const practice = (person: string | null) => invoke<wire.PracticeTopic[]>("practice", { person });
export const printBrief = (person: string) => invoke<wire.PrintReport | null>("print_brief", { person });
/** Everybody with whom you were lately and whose talk nobody looked back on. */
export const debriefs = () => invoke<wire.DebriefAsk[]>("debriefs");
export const openDebrief = (person: string, meeting: string | null, encounter: string | null) =>
  invoke<wire.DebriefPage>("open_debrief", { person, meeting, encounter });
export const previewDebrief = (answers: wire.DebriefDraft) =>
  invoke<wire.DebriefPreview>("preview_debrief", { answers });
export const saveDebrief = (answers: wire.DebriefDraft) => invoke<wire.Done<wire.Saved>>("save_debrief", { answers });
/** Puts answers aside, to be found again. */
export const keepDebrief = (answers: wire.DebriefDraft) => invoke<void>("keep_debrief", { answers });
export const forgetDebrief = (person: string) => invoke<boolean>("forget_debrief", { person });
/** Notes that somebody needs a thing no more, or has it. */
export const endNeed = (id: string) => invoke<wire.Done<boolean>>("end_need", { id });
export const addNeed = (draft: wire.NeedDraft) => invoke<wire.Done<string>>("add_need", { draft });
export const editNeed = (id: string, draft: wire.NeedDraft) => invoke<wire.Done<string>>("edit_need", { id, draft });

/** What you offer and need, and whose needs could be met. */
export const offersPage = () => invoke<wire.OffersPage>("offers_page");
export const addOffer = (draft: wire.OfferDraft) => invoke<wire.Done<string>>("add_offer", { draft });
export const editOffer = (id: string, draft: wire.OfferDraft) => invoke<wire.Done<string>>("edit_offer", { id, draft });
export const endOffer = (id: string) => invoke<wire.Done<boolean>>("end_offer", { id });
/** Of what kind something is likely to be; a suggestion. */
export const guessKind = (what: string) => invoke<wire.ResourceKind | null>("guess_kind", { what });
/** Takes a match of the radar up: makes a dated promise. */
export const takeUp = (draft: wire.RadarDraft) => invoke<wire.Done<wire.Item>>("take_up", { draft });
/** Says that a match is not for you. */
export const dismissMatch = (draft: wire.RadarDraft) => invoke<wire.Done<null>>("dismiss_match", { draft });
export const whoCanHelp = (need: string, knowsSomeone: boolean) =>
  invoke<wire.WhoPage>("who_can_help", { need, knowsSomeone });

export const setMeans = (person: string, means: wire.Means) =>
  invoke<wire.Done<wire.PersonRef>>("set_means", { person, means });
export const team = () => invoke<wire.TeamPage>("team");
export const setTeammate = (part: wire.TeamPart, person: string, plays: boolean) =>
  invoke<wire.Done<null>>("set_teammate", { part, person, plays });
/** Whom to go to for what. */
export const directory = () => invoke<wire.FunctionRow[]>("directory");
export const addFunction = (name: string) => invoke<wire.Done<string>>("add_function", { name });
export const renameFunction = (id: string, name: string) => invoke<wire.Done<null>>("rename_function", { id, name });
export const deleteFunction = (id: string) => invoke<wire.Done<null>>("delete_function", { id });
/** Null leaves the function empty. */
export const fillFunction = (id: string, person: string | null, isBackup: boolean) =>
  invoke<wire.Done<null>>("fill_function", { id, person, isBackup });

export const inbox = () => invoke<wire.Inbox>("inbox");
/** Text that was dropped or pasted; answers with the capture to review. */
export const captureText = (text: string) => invoke<string>("capture_text", { text });
/** A picture from the clipboard, in base64; read in the background like files. */
export const capturePasted = (picture: string) => invoke<void>("capture_pasted", { picture });
/** The picture of a capture as a `data:` address, or null where it is none. */
export const capturePicture = (id: string) => invoke<string | null>("capture_picture", { id });
/** Opens the system's file dialog and reads what is chosen in the background. */
export const openFiles = () => invoke<void>("open_files");
export const stopCapture = (run: number) => invoke<void>("stop_capture", { run });
export const reviewCapture = (id: string) => invoke<wire.Review>("review_capture", { id });
export const previewAnswer = (id: string, answer: wire.ReviewAnswer) =>
  invoke<wire.ReviewPreview>("preview_answer", { id, answer });
export const saveCapture = (id: string, answer: wire.ReviewAnswer) =>
  invoke<wire.Done<wire.Saved>>("save_capture", { id, answer });
export const discardCaptures = (ids: string[]) => invoke<wire.Done<number>>("discard_captures", { ids });
/** What importing a capture of many cards would do; nothing is written. */
export const previewImport = (id: string) => invoke<wire.ImportReport>("preview_import", { id });
export const importCapture = (id: string, options: wire.ImportOptions) =>
  invoke<wire.Done<wire.ImportReport>>("import_capture", { id, options });

/** The columns of a captured table; `hasHeader` says whether its first row names them, null lets the program tell. */
export const openMapping = (id: string, hasHeader: boolean | null) =>
  invoke<wire.MappingPage>("open_mapping", { id, hasHeader });
/** What would come of a table whose columns hold this; nothing is written. */
export const previewMapping = (id: string, mapping: wire.Mapping) =>
  invoke<wire.MappingPreview>("preview_mapping", { id, mapping });
/** Remembers what the columns hold, for this table and others of its kind. */
export const saveMapping = (id: string, mapping: wire.Mapping) =>
  invoke<wire.Done<wire.Mapped>>("save_mapping", { id, mapping });
export const listMappings = () => invoke<wire.MappingRow[]>("list_mappings");
export const forgetMapping = (id: string) => invoke<wire.Done<null>>("forget_mapping", { id });

export const cardDesk = () => invoke<wire.CardDesk>("card_desk");
export const letter = (id: string) => invoke<wire.LetterPage>("letter", { id });
export const saveLetter = (id: string, parts: wire.LetterParts) =>
  invoke<wire.Done<null>>("save_letter", { id, parts });
export const sendLetter = (id: string) => invoke<wire.Done<null>>("send_letter", { id });
export const noteReply = (id: string, reply: string) => invoke<wire.Done<null>>("note_reply", { id, reply });
/** Asks where to put the PDF, makes it and shows it; answers with what is missing on it, or null. */
export const printLetters = (ids: string[], job: wire.PrintJob) =>
  invoke<wire.PrintReport | null>("print_letters", { ids, job });
export const ownCard = () => invoke<wire.OwnCardPage>("own_card");
export const previewOwnCard = (card: wire.OwnCard) => invoke<wire.OwnCardPage>("preview_own_card", { card });
export const saveOwnCard = (card: wire.OwnCard) => invoke<wire.Done<wire.OwnCardPage>>("save_own_card", { card });
export const writeOwnCard = () => invoke<string | null>("write_own_card");
export const writeOwnCode = () => invoke<string | null>("write_own_code");
export const printOwnCard = () => invoke<wire.PrintReport | null>("print_own_card");
export const firstMail = (person: string) => invoke<wire.FirstMailPage>("first_mail", { person });
export const openFirstMail = (person: string) => invoke<wire.MailDraft>("open_first_mail", { person });
export const saveFirstMail = (person: string) => invoke<string | null>("save_first_mail", { person });

/** Opens a draft in the mail program. */
export const openMail = (id: string) => invoke<wire.MailDraft>("open_mail", { id });
/** Asks where to put the draft as a file; answers with its path, or null. */
export const saveMail = (id: string) => invoke<string | null>("save_mail", { id });
/** Asks where to put the invitation of a meeting; answers with its path, or null. */
export const saveInvitation = (id: string) => invoke<string | null>("save_invitation", { id });

export const readLine = (line: string, person: string | null) =>
  invoke<wire.LineReading>("read_line", { line, person });
export const addLine = (line: string, person: string | null) =>
  invoke<wire.Done<wire.Saved>>("add_line", { line, person });

export const undo = () => invoke<wire.Done<wire.Change | null>>("undo");
export const redo = () => invoke<wire.Done<wire.Change | null>>("redo");
export const listSources = () => invoke<wire.Source[]>("list_sources");
export const sourcePage = (id: string) => invoke<wire.SourcePage>("source_page", { id });
export const undoSource = (id: string) => invoke<wire.Done<wire.Source>>("undo_source", { id });

export const saveSettings = (settings: wire.Settings) =>
  invoke<wire.Done<wire.Settings>>("save_settings", { settings });
export const reminderHealth = () => invoke<wire.ReminderHealth>("reminder_health");
/** Shows a pop-up now; answers in plain words with what the system said. */
export const testPopup = () => invoke<string>("test_popup");
/** Holds pop-ups back until a time in words. */
export const pausePopups = (until: string) => invoke<wire.Done<wire.Settings>>("pause_popups", { until });
export const resumePopups = () => invoke<wire.Done<wire.Settings>>("resume_popups");
export const weeklyReview = () => invoke<wire.WeeklyReview>("weekly_review");
/** Notes where today's review stands, so that it can be picked up there. */
export const leaveReview = (step: wire.ReviewStep) => invoke<void>("leave_review", { step });
export const finishReview = () => invoke<wire.Done<wire.ReviewNote>>("finish_review");
/** What became of pop-ups, newest first. */
export const listDeliveries = () => invoke<wire.Delivery[]>("list_deliveries");
/** Whether the program is there without its window. */
export const residence = () => invoke<wire.Residence>("residence");
export const startAtLogin = (on: boolean) => invoke<wire.Residence>("start_at_login", { on });
/** Asks where to put a backup and makes it; answers with its path, or null where the dialog was closed. */
export const backupNow = () => invoke<string | null>("backup_now");
/** Asks where to put an export (`json` or `vcard`); answers with its path, or null. */
export const saveRejected = (rejected: wire.Rejected[]) => invoke<string | null>("save_rejected", { rejected });
export const exportPeople = (format: string) => invoke<string | null>("export_people", { format });
/** Opens the made-up network in a data folder of its own; the program starts again. */
export const enterDemo = () => invoke<void>("enter_demo");
/** Goes back to the user's own data; the program starts again. */
export const leaveDemo = () => invoke<void>("leave_demo");

export const on = <E extends keyof Events>(event: E, react: (payload: Events[E]) => void): Promise<UnlistenFn> =>
  listen<Events[E]>(event, ({ payload }) => react(payload));
