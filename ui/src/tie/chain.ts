import type { ChainLink } from "../ipc/wire";

/** A link of the chain on one line: "Marta Kowalska, Alumni dinner 2016". */
export const linkWords = ({ label, detail }: ChainLink): string => (detail === "" ? label : `${label}, ${detail}`);
