// As many made-up people as a test asks for.
import { type Member, member } from "./cast";

const FIRST = [
  "Amara",
  "Björn",
  "Carmen",
  "Dmitri",
  "Elif",
  "Farid",
  "Grace",
  "Hana",
  "Ivo",
  "Joana",
  "Kofi",
  "Lena",
  "Mateo",
  "Nadia",
  "Omar",
  "Petra",
];
const LAST = [
  "Abe",
  "Bauer",
  "Costa",
  "Dubois",
  "Eriksen",
  "Ferrari",
  "García",
  "Haddad",
  "Ito",
  "Jansen",
  "Kaya",
  "Larsen",
  "Mbeki",
  "Novak",
  "Okoye",
  "Rossi",
];
const WORK = ["Engineer", "Designer", "Nurse", "Baker", "Lawyer", "Producer", "Teacher", "Buyer"];
const HOUSE = ["Acme", "Northgate", "Le Fil", "Hale & Co", "Ripple Labs", "City Library"];

/** A crowd of any size with names in order. */
export const crowd = (count: number): Member[] =>
  Array.from({ length: count }, (_, n) => {
    const given = FIRST[Math.floor((n / count) * FIRST.length)] ?? "Amara";
    const family = LAST[n % LAST.length] ?? "Abe";
    return member({
      id: `crowd${n}`,
      name: `${given} ${family} ${String(n + 1).padStart(5, "0")}`,
      title: WORK[n % WORK.length] ?? "Engineer",
      organization: HOUSE[n % HOUSE.length] ?? "Acme",
      metAt: n % 3 === 0 ? "Chamber of Commerce" : "RustConf Berlin",
      lastMet: n % 5 === 0 ? "" : `${(n % 11) + 1} weeks ago`,
    });
  });
