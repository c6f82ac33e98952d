/**
 * Counts up once a minute and whenever the window is looked at again. What says "today" or "14:00" reads it, so that it is
 * read anew as time goes by; no date is reckoned here.
 */
let count = $state(0);

const next = () => {
  if (document.visibilityState === "visible") count++;
};
setInterval(next, 60_000);
document.addEventListener("visibilitychange", next);
window.addEventListener("focus", next);

export const minute = {
  get count(): number {
    return count;
  },
};
