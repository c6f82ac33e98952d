/** The name of the key that commands are given with on this computer. */
export const modifier = /Mac/.test(navigator.platform) ? "⌘" : "Ctrl";
