/*
 * Appearance (light, dark, as the system) and large type. Runs before the first paint, so that nothing flashes; keeps the
 * choice in this browser alone, so that cached pages need no cookie. The choices in the head of the page work through it.
 */
(function () {
  var root = document.documentElement;
  var chosen = {};

  root.classList.add("has-script");
  apply();

  function read(name) {
    try {
      return localStorage.getItem(name);
    } catch (_) {
      return chosen[name] || null;
    }
  }

  function keep(name, value) {
    chosen[name] = value;
    try {
      localStorage.setItem(name, value);
    } catch (_) {
      /* Storage is closed: the choice lasts for this page. */
    }
  }

  function apply() {
    var theme = read("theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
    else delete root.dataset.theme;
    root.classList.toggle("large-type", read("large-type") === "on");
  }

  function show() {
    var isLarge = root.classList.contains("large-type");
    document.querySelectorAll("[data-choice]").forEach(function (control) {
      if (control.dataset.choice === "theme") control.value = root.dataset.theme || "system";
      else control.setAttribute("aria-pressed", String(isLarge));
    });
  }

  function refresh() {
    apply();
    show();
  }

  document.addEventListener("change", function (event) {
    if (event.target.dataset.choice !== "theme") return;
    keep("theme", event.target.value);
    refresh();
  });
  document.addEventListener("click", function (event) {
    if (!event.target.closest || !event.target.closest('[data-choice="large-type"]')) return;
    keep("large-type", root.classList.contains("large-type") ? "off" : "on");
    refresh();
  });
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", show);
  else show();
  /* Another tab chose, or the browser brought this page back as it was left. */
  window.addEventListener("storage", refresh);
  window.addEventListener("pageshow", refresh);
})();
