/** What answers on public pages, without the framework: wakes what the page says can be woken. */
import { wakeChartSteps } from "./chart-steps";

// Frames of other sites have no theme.js, which says so before the first paint.
document.documentElement.classList.add("has-script");

for (const frame of document.querySelectorAll<HTMLElement>("[data-chart-steps]")) wakeChartSteps(frame);
for (const frame of document.querySelectorAll<HTMLElement>("[data-interactive-chart]")) wakeInteractiveChart(frame);

document.addEventListener("click", ({ target }) => {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[data-other-language]") : null;
  if (!link) return;
  link.search = window.location.search;
  link.hash = window.location.hash;
});

/** The chart that answers is fetched when it is first asked for. */
function wakeInteractiveChart(frame: HTMLElement): void {
  const button = frame.querySelector("button[aria-pressed]");
  const drawn = frame.querySelector<HTMLElement>("[data-drawn]");
  const place = frame.querySelector<HTMLElement>("[data-answering]");
  if (!button || !drawn || !place) return;
  const show = (isAnswering: boolean) => {
    button.setAttribute("aria-pressed", String(isAnswering));
    drawn.hidden = isAnswering;
    place.hidden = !isAnswering;
  };
  button.addEventListener("click", () => {
    if (button.getAttribute("aria-pressed") === "true") {
      show(false);
      return;
    }
    void import("./recharts-chart").then(({ drawRechartsChart }) => {
      // Recharts measures its place, which therefore has to be seen first.
      show(true);
      drawRechartsChart(place, frame.dataset.interactiveChart ?? "");
    });
  });
}
