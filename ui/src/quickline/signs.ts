import type { ChipKind } from "../ipc/wire";
import {
  Building,
  Calendar,
  Gift,
  Hand,
  HandHelping,
  Hash,
  Heart,
  Mail,
  MapPin,
  Phone,
  Search,
  Send,
  TextQuote,
  User,
} from "../kit/icons";
import { m } from "../paraglide/messages";

/** How a piece of the quick line is shown: its icon, its name, its tone. */
export const chipLook: Record<
  ChipKind,
  { icon: typeof User; name: () => string; tone: "plain" | "amber" | "moss" | "plum" }
> = {
  person: { icon: User, name: m.quick_chip_person, tone: "plain" },
  organization: { icon: Building, name: m.quick_chip_organization, tone: "plain" },
  tag: { icon: Hash, name: m.quick_chip_tag, tone: "plain" },
  promise: { icon: Hand, name: m.quick_chip_promise, tone: "amber" },
  meeting: { icon: Calendar, name: m.quick_chip_meeting, tone: "amber" },
  need: { icon: Search, name: m.quick_chip_need, tone: "plain" },
  offer: { icon: Gift, name: m.quick_chip_offer, tone: "plain" },
  help_received: { icon: Heart, name: m.quick_chip_help_received, tone: "plum" },
  help_given: { icon: HandHelping, name: m.quick_chip_help_given, tone: "moss" },
  place: { icon: MapPin, name: m.quick_chip_place, tone: "plain" },
  date: { icon: Calendar, name: m.quick_chip_date, tone: "plain" },
  email: { icon: Mail, name: m.quick_chip_email, tone: "plain" },
  phone: { icon: Phone, name: m.quick_chip_phone, tone: "plain" },
  note: { icon: TextQuote, name: m.quick_chip_note, tone: "plain" },
  follow_up: { icon: Send, name: m.quick_chip_follow_up, tone: "amber" },
};

/** The signs of the quick line and what each stands for, in the order in which they are taught. */
export const signs: { sign: string; means: () => string }[] = [
  { sign: "@", means: m.quick_hint_person },
  { sign: "#", means: m.quick_hint_tag },
  { sign: "!", means: m.quick_hint_promise },
  { sign: "~", means: m.quick_hint_need },
  { sign: "=", means: m.quick_hint_offer },
  { sign: "+", means: m.quick_hint_received },
  { sign: "^", means: m.quick_hint_given },
];
