// The timeline: dragging across bars chooses their days. Each bar is a link as well, so that no pointer is needed.

export {};

const NEAR = 6; // pixels that a click may wander

const svg = document.querySelector<SVGSVGElement>("[data-timeline] svg");

function barAt(x: number): SVGElement | undefined {
  const bars = Array.from(svg?.querySelectorAll<SVGElement>(".bar") ?? []);
  return bars.find((bar) => x <= bar.querySelector(".room")!.getBoundingClientRect().right) ?? bars[bars.length - 1];
}

if (svg) {
  let from: { x: number; bar: SVGElement } | undefined;
  let to: SVGElement | undefined;
  const bars = Array.from(svg.querySelectorAll<SVGElement>(".bar"));
  const between = () => {
    const [a, b] = [bars.indexOf(from!.bar), bars.indexOf(to!)];
    return bars.slice(Math.min(a, b), Math.max(a, b) + 1);
  };
  const stop = () => {
    for (const bar of bars) bar.classList.remove("brushed");
    from = to = undefined;
  };
  svg.addEventListener("dragstart", (event) => event.preventDefault()); // bars are links, which browsers would drag away
  svg.addEventListener("pointerdown", (event) => {
    const bar = barAt(event.clientX);
    if (event.button === 0 && event.pointerType !== "touch" && bar) from = { x: event.clientX, bar };
  });
  addEventListener("pointermove", (event) => {
    if (!from || (!to && Math.abs(event.clientX - from.x) < NEAR)) return;
    to = barAt(event.clientX);
    const chosen = new Set(between());
    for (const bar of bars) bar.classList.toggle("brushed", chosen.has(bar));
  });
  addEventListener("pointerup", () => {
    if (!from || !to) return stop();
    const chosen = between();
    const url = new URL(location.href);
    url.searchParams.set("since", chosen[0].getAttribute("data-since") ?? "");
    url.searchParams.set("until", chosen[chosen.length - 1].getAttribute("data-until") ?? "");
    // the click that follows would open one bar alone
    svg.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true });
    stop();
    location.assign(url);
  });
  addEventListener("pointercancel", stop);
}
