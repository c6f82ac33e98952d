requestAnimationFrame(() => requestAnimationFrame(() => (document.title = "bare, painted")));
