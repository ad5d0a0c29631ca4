/* Sets the chosen appearance before the first paint. */
try {
  var theme = localStorage.getItem("theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch (_) {
  /* storage is closed: the system decides */
}
