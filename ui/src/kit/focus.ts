/** Gives the focus to a field as soon as it is there; for what somebody has just asked for. */
export const focusAtOnce = (node: HTMLElement): void => node.focus();
